// What came by and whom it is for: a page dropped in, passed on to one person, taken back; a mistake in what it
// is, mended; the ten; and going anywhere with a few letters. With and without script.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, startGoodturn, visit } from './harness.mjs';

const PAGE = '<!doctype html><html><head><title>Knots that sailors taught one another</title></head><body><article><p>Two hundred knots, and the letters in which sailors told one another how to tie them.</p></article></body></html>';

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

for (const script of [true, false]) {
  test(`a page that came by is for somebody, is passed on, and can be taken back, ${script ? 'with' : 'without'} script`, () =>
    day({ device: script ? 'phone' : 'desktop', script }, async (page, origin) => {
      await page.goto(`${origin}/came-by`);
      await page.setInputFiles('input[type=file]', { name: 'knots.html', mimeType: 'text/html', buffer: Buffer.from(PAGE) });
      await page.getByRole('button', { name: 'Who is this for?' }).click();
      await page.getByRole('heading', { name: 'Knots that sailors taught one another', exact: true }).waitFor();
      const item = page.url().split('?')[0];
      assert.match(await page.locator('.dateline').first().textContent(), /Article/);
      const card = page.locator('.card').first();
      assert.match(await card.textContent(), /Sinéad Gallagher/);
      assert.match(await card.textContent(), /knots and how sailors told one another about them/);
      await card.getByRole('button', { name: 'I passed it on' }).click();
      await page.getByText('That was a good turn').first().waitFor();
      await page.goto(item);
      await page.getByText('You passed it on to Sinéad Gallagher').waitFor();
      await page.goto(`${origin}/history`);
      await page.getByRole('button', { name: /^Undo.*good turn for Sinéad/ }).first().click();
      await page.goto(item);
      assert.match(await page.locator('.card').first().textContent(), /Sinéad Gallagher/);
    }));
}

test('what it was taken for is put otherwise, with its last day and who told me', () =>
  day({}, async (page, origin) => {
    await page.goto(`${origin}/came-by`);
    await page.fill('#text', 'The parish hall wants its lamps rewired by 14 December 2099.');
    await page.getByRole('button', { name: 'Who is this for?' }).click();
    await page.getByText('until 14 December 2099').waitFor();
    await page.getByText('Put it otherwise').click();
    await page.fill('input[name=by]', 'Rafael Monteiro');
    await page.getByRole('button', { name: 'Keep it so' }).click();
    await page.getByText('from').first().waitFor();
    assert.match(await page.locator('.dateline').first().textContent(), /from Rafael Monteiro/);
    await page.getByText('Put it otherwise').click();
    await page.selectOption('select[name=kind]', 'news');
    await page.fill('input[name=title]', 'Lamps in the parish hall');
    await page.getByRole('button', { name: 'Keep it so' }).click();
    await page.getByRole('heading', { name: 'Lamps in the parish hall' }).waitFor();
    await page.getByRole('button', { name: 'Set it aside' }).click();
    await page.getByText('Set aside.').first().waitFor();
  }));

test('a file without words says what to do, and what was written stays', () =>
  day({ allow: [/status of 400/] }, async (page, origin) => {
    await page.goto(`${origin}/came-by`);
    await page.fill('#text', 'for somebody who likes maps');
    await page.setInputFiles('input[type=file]', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 …') });
    await page.getByRole('button', { name: 'Who is this for?' }).click();
    assert.match(await page.locator('.problem').textContent(), /copy its words and paste them/);
    assert.equal(await page.inputValue('#text'), 'for somebody who likes maps');
  }));

test('anywhere is a few letters away, and each of the ten has one thing', () =>
  day({}, async (page, origin) => {
    await page.keyboard.press('Control+k');
    await page.locator('#palette-list [role=option]').first().waitFor();
    await page.keyboard.type('hana');
    await page.getByRole('option', { name: /Hana Bekele/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hana Bekele', exact: true }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('1');
    await page.waitForURL(`${origin}/ten`);
    const tended = page.locator('.tended > li');
    assert.ok((await tended.count()) >= 8);
    assert.ok((await page.locator('.tended .card').count()) >= 7);
  }));
