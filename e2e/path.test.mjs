// "Who could introduce me?", as a person would ask it: from somebody's page, by the name of a company, with keys
// and without script; and remembering that one asked.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertFits, openBrowser, startGoodturn, visit } from './harness.mjs';

let browser;

before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** A day in the village. */
async function day(options, story) {
  const goodturn = await startGoodturn();
  try {
    await visit(browser, goodturn.origin, options, async (page) => {
      page.setDefaultTimeout(60_000);
      await page.goto(goodturn.link);
      await page.getByRole('button', { name: 'Look around in the village' }).first().click();
      await page.locator('.village, .flash').first().waitFor();
      await story(page, goodturn.origin);
    });
  } finally {
    await goodturn.stop();
  }
}

async function find(page, text) {
  await page.fill('#q', text);
  await page.getByRole('button', { name: 'Find a way' }).click();
}

for (const script of [true, false]) {
  test(`somebody lost sight of is reached through a former colleague, ${script ? 'with' : 'without'} script`, () =>
    day({ device: 'phone', script }, async (page, origin) => {
      await page.goto(`${origin}/people?q=siew`);
      await page.locator('#rows a').first().click();
      await page.getByRole('link', { name: 'Who could introduce me?' }).click();
      await page.getByRole('heading', { name: 'Whom you could ask' }).waitFor();
      const way = page.getByRole('article', { name: 'Through Jorge Quispe' });
      assert.match(await way.textContent(), /Both worked at the Meridian Line/);
      assert.doesNotMatch(await page.textContent('main'), /@example/, 'nobody’s address is shown');

      await way.getByRole('button', { name: /^I asked Jorge/ }).click();
      await page.getByText('Noted that you asked Jorge Quispe.').waitFor();
      assert.match(await way.textContent(), /You asked once, today, for Tan Siew Hoon\./);
      await way.getByRole('button', { name: /^I asked Jorge/ }).click();
      await page.getByText('You asked twice, last today').waitFor();
      await assertFits(page);
      await assertAccessible(page);

      await page.getByRole('button', { name: 'Undo' }).first().click();
      await page.goto(`${origin}/people?q=jorge`);
      await page.locator('#rows a').first().click();
      assert.equal(await page.getByText('Asked to be introduced to Tan Siew Hoon').count(), 1, 'it stands on his page, once');
    }));
}

test('a company shows who is there, several are a choice, and nobody is answered kindly', () =>
  day({}, async (page, origin) => {
    await page.goto(origin);
    await page.getByRole('link', { name: 'Find a way' }).click();
    await find(page, 'harbour trust ltd');
    await page.getByRole('heading', { name: 'Tarrowmouth Harbour Trust' }).waitFor();
    assert.match(await page.locator('.members').textContent(), /Ada Marsh/);

    await find(page, 'pritchard');
    await page.getByRole('heading', { name: 'Which one do you mean?' }).waitFor();
    await page.getByRole('link', { name: /Owen Pritchard/ }).click();
    await page.getByText('brother of Gwen, who builds the websites').waitFor();
    assert.equal(await page.inputValue('#q'), 'Owen Pritchard');

    await find(page, 'Zork & Sons');
    await page.getByRole('heading', { name: 'Nobody you know is called “Zork & Sons”' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'tell it here' }).getAttribute('href'), '/tell');
  }));

test('with nothing but keys a way is found and the asking noted', () =>
  day({}, async (page, origin) => {
    await page.goto(`${origin}/path`);
    const focusOn = async (selector) => {
      for (let steps = 0; steps < 60; steps += 1) {
        if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`${selector} cannot be reached with keys`);
    };
    await focusOn('#q');
    await page.keyboard.type('hana');
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'Through Selam Ghebre' }).waitFor();
    await focusOn('.ask .button');
    await page.keyboard.press('Enter');
    await page.getByText('Noted that you asked Selam Ghebre.').waitFor();
  }));
