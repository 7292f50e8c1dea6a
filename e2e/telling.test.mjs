// Days of telling: a line is begun anywhere, mended before it is kept, and stands on the person's page.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { assertAccessible, assertFits, openBrowser, screenshot, startGoodturn, visit } from './harness.mjs';

const PROGRAM = process.env.GOODTURN_PROGRAM ?? new URL('../target/debug/goodturn', import.meta.url).pathname;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
const heading = async (page) => (await page.textContent('h1')).trim();
const row = (page, text) => page.locator('.learned li', { has: page.locator('textarea', { hasText: text }) });

/** A day with people who are known already; `say` tells a line as in the terminal. */
async function day(options, run) {
  const goodturn = await startGoodturn();
  const say = (line, today = []) =>
    execFileSync(PROGRAM, ['--data', goodturn.data, ...today, 'met', '--yes', line], { encoding: 'utf8' });
  try {
    say('Siobhan Byrne needs a kiln');
    say('Graça Pinto, baker at Old Mill, loves rye');
    await visit(browser, goodturn.origin, options, async (page) => {
      await page.goto(goodturn.link);
      await run(page, say, goodturn.origin);
    });
  } finally {
    await goodturn.stop();
  }
}

const LINE =
  'Met Helga Brunner from Alpenkäse at the food fair yesterday, introduced by Graça. She needs a cheese buyer, ' +
  'loves sea swimming, two boys at school. I promised to send her the map by Friday. Introduced her to Siobhan. great laugh';

test('a line begun on any page is mended row by row, survives an error, and stands on the page of a new person', () =>
  day({ device: 'phone', allow: [/400/] }, async (page, _say, origin) => {
    await page.goto(`${origin}/history`);
    await page.getByRole('link', { name: 'Tell', exact: true }).click();
    await page.locator('#tell-here').waitFor();
    await assertAccessible(page);
    await page.fill('#line-here', LINE);
    await press(page, 'Tell');
    await page.getByText('Is this what you meant?').waitFor();
    await assertFits(page);
    await assertAccessible(page);
    await screenshot(page, 'tell-mended');

    // A coloured piece leads to its row.
    await page.locator('mark a', { hasText: 'sea swimming' }).click();
    assert.match(new URL(page.url()).hash, /^#row-\d+$/);
    // Each correction is one action.
    await row(page, 'sea swimming').getByRole('checkbox').uncheck();
    await row(page, 'great laugh').locator('select').first().selectOption('personal');
    await row(page, 'cheese buyer').locator('textarea').fill('a cheese buyer for hotels');
    const day = row(page, 'the food fair').locator('input[type=date]');
    const when = await day.inputValue();
    await day.fill('');
    await press(page, 'Keep this');
    assert.match(await page.textContent('.problem'), /Say when you were in touch/);
    // Nothing was lost: the same rows, as they were mended.
    assert.equal(await row(page, 'sea swimming').getByRole('checkbox').isChecked(), false);
    assert.equal(await row(page, 'a cheese buyer for hotels').count(), 1);
    await row(page, 'the food fair').locator('input[type=date]').fill(when);
    await press(page, 'Keep this');
    await page.locator('.flash').waitFor();

    await page.goto(`${origin}/people?q=helga`);
    await page.locator('#rows a').first().click();
    await page.getByRole('heading', { name: 'Helga Brunner', exact: true }).waitFor();
    const whole = await page.textContent('main');
    for (const said of [/a cheese buyer for hotels/, /Introduced by Graça Pinto/, /You introduced them and Siobhan Byrne/, /great laugh/, /send her the map/]) {
      assert.match(whole, said);
    }
    assert.doesNotMatch(whole, /sea swimming/);
    const met = page.locator('section', { has: page.getByRole('heading', { name: 'How we met' }) });
    assert.equal(await met.getByRole('link', { name: /Graça Pinto/ }).count(), 1, 'who introduced you is a link');
    const common = page.locator('section', { has: page.getByRole('heading', { name: 'What you have in common' }) });
    assert.match(await common.textContent(), /Siobhan Byrne.*you introduced/s);
    await assertFits(page);
    await assertAccessible(page);

    await page.goto(`${origin}/history`);
    await page.locator('li', { hasText: 'You told something about Helga Brunner' }).getByRole('button').click();
    await page.getByText('Taken back', { exact: false }).first().waitFor();
    await page.goto(`${origin}/people?q=helga`);
    assert.equal(await page.locator('#rows a').count(), 0, 'one line is one change');
  }));

test('a misheard name is asked about, and one tap says that it is someone new', () =>
  day({ script: false }, async (page, _say, origin) => {
    await page.goto(`${origin}/people`);
    await page.getByRole('link', { name: 'Tell', exact: true }).click();
    await page.fill('#line', 'met shivaun at the pool, she loves tangos');
    await press(page, 'Tell');
    await page.getByText('did you mean Siobhan Byrne?').waitFor();
    assert.equal(await page.getByRole('radio', { name: /Siobhan Byrne/ }).isChecked(), true);
    await page.getByRole('radio', { name: 'Someone new' }).check();
    await press(page, 'Keep this');
    assert.equal(await heading(page), 'Shivaun');
  }));

test('a line that was begun is there again', () =>
  day({}, async (page, _say, origin) => {
    await page.goto(`${origin}/people`);
    await page.keyboard.press('t');
    await page.fill('#line-here', 'Graça wants a miller');
    await page.goto(`${origin}/tell`);
    assert.equal(await page.inputValue('#line'), 'Graça wants a miller');
    await press(page, 'Tell');
    await page.getByText('Is this what you meant?').waitFor();
    await page.goto(`${origin}/tell`);
    assert.equal(await page.inputValue('#line'), '', 'it was understood, so it is not offered again');
  }));

test('an old fact asks softly, and what is shared is said', () =>
  day({}, async (page, say, origin) => {
    say('Siobhan Byrne wants a bigger kiln. She studied at Leeds University', ['--today', '2024-03-01']);
    await page.goto(`${origin}/settings`);
    await page.getByLabel('What others may have in common with you').fill('I studied at the University of Leeds');
    await press(page, 'Keep this');
    await page.goto(`${origin}/people?q=siobhan`);
    await page.locator('#rows a').first().click();
    await page.getByRole('heading', { name: 'Siobhan Byrne', exact: true }).waitFor();
    assert.match(await page.textContent('main'), /You both went to school there: Leeds University/);
    const asks = page.getByRole('button', { name: /^Still true\?/ });
    assert.equal(await asks.count(), 1, 'only what may have changed is asked about');
    await asks.click();
    await page.getByText('Good: still true.').waitFor();
    assert.equal(await page.getByRole('button', { name: /^Still true\?/ }).count(), 0);
  }));
