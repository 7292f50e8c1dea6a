// Whole days with Goodturn, as a person would have them: the first visit, bringing people in, telling,
// helping, taking back; with a mouse, without script, and with nothing but keys.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser, startGoodturn, visit } from './harness.mjs';

const SAMPLES = ['Connections.csv', 'friends.vcf'].map((name) => fileURLToPath(new URL(`samples/${name}`, import.meta.url)));
const LINE = 'Amara Okafor needs a bookkeeper who knows charities';

let browser;

before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** A day on a fresh Goodturn, in a browser that was let in. */
async function day(options, story) {
  const goodturn = await startGoodturn();
  try {
    await visit(browser, goodturn.origin, options, async (page) => {
      // The first morning reads some texts for their meaning, slowly in a debug build.
      page.setDefaultTimeout(60_000);
      await page.goto(goodturn.link);
      await story(page, goodturn);
    });
  } finally {
    await goodturn.stop();
  }
}

const heading = (page) => page.locator('h1').textContent();
// The words are taken away for a moment, so that they are read aloud: look and read in one step.
// Where a page is left for another, the words of the one before may still stand for a moment: say which are wanted.
const flash = async (page, wanted = /./) => {
  const words = await page.waitForFunction(
    (source) => {
      const text = document.querySelector('.flash p')?.textContent;
      return new RegExp(source).test(text ?? '') && text;
    },
    wanted.source,
  );
  return words.jsonValue();
};
const cards = (page) => page.locator('.card');
const titles = async (page) => (await page.locator('.card-title').allTextContents()).map((text) => text.trim());
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();

async function bringIn(page) {
  await page.goto(new URL('/bring-in', page.url()).href);
  await page.setInputFiles('#files', SAMPLES);
  await press(page, 'Show me what is in it');
  assert.match(await page.locator('.lead').textContent(), /8 entries in 2 files/);
  assert.match(await page.textContent('main'), /7 people new here/);
  await press(page, 'Bring them in');
  assert.match(await heading(page), /7 people have come in/);
}

async function tell(page) {
  await page.fill('#line', LINE);
  await press(page, 'Tell');
  assert.equal(await heading(page), 'Is this what you meant?');
  assert.equal(await page.locator('mark.k-need').count(), 1);
  await press(page, 'Keep this');
}

/** Today, once it proposes what the story waits for; roles are read in the background. */
async function todayWith(page, wanted) {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(new URL('/', page.url()).href);
    if ((await titles(page)).some((title) => wanted.test(title))) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  assert.fail(`Today never said ${wanted}: ${await titles(page)}`);
}

const firstVisit = async (page) => {
  assert.equal(await heading(page), 'Whom can I help today?');
  await press(page, 'Look around in the village');
  assert.match(await flash(page, /Welcome to the village/), /Welcome to the village/);
  const before = await titles(page);
  assert.ok(before.length >= 5, `${before}`);
  for (const card of await cards(page).all()) {
    assert.ok((await card.locator('.reasons li').count()) > 0, 'a suggestion without a reason');
  }
};

test('on the first visit one looks around in the village, helps, and leaves', () =>
  day({}, async (page) => {
    await firstVisit(page);
    const all = await titles(page);

    // Each answer takes the card away and leaves a word with the way back.
    for (const [button, said] of [
      [/^(I did it|I wrote|I introduced them)$/, /good turn/],
      [/^Later$/, /come back by itself/],
      [/^Not this$/, /not see this one again/],
      [/^Never for /, /No more ideas for/],
    ]) {
      const card = cards(page).first();
      const title = (await card.locator('.card-title').textContent()).trim();
      await card.getByRole('button', { name: button }).click();
      const word = page.locator('.answered').last();
      await word.waitFor();
      assert.match(await word.textContent(), said);
      await page.reload();
      assert.ok(!(await titles(page)).includes(title), `${title} is still there`);
    }

    // The last one comes back when it is undone.
    const card = cards(page).first();
    const title = (await card.locator('.card-title').textContent()).trim();
    await card.getByRole('button', { name: 'Not this' }).click();
    await page.locator('.answered').getByRole('button', { name: 'Undo' }).click();
    assert.match(await flash(page, /^Taken back/), /^Taken back/);
    assert.ok((await titles(page)).includes(title), `${title} did not come back`);

    await press(page, 'Leave the village');
    assert.equal(await heading(page), 'Whom can I help today?');
    assert.ok(all.length > 0);
  }));

test('people come in from files, are found as one types, and can be taken back', () =>
  day({}, async (page) => {
    await bringIn(page);
    await page.getByRole('link', { name: 'Look through them' }).click();
    assert.equal(await page.locator('#rows > li').count(), 7);

    await page.locator('#q').pressSequentially('hak');
    await page.waitForFunction(() => document.querySelectorAll('#rows > li').length === 1);
    assert.match(await page.textContent('#rows'), /Bjørn Håkonsen/);
    assert.match(page.url(), /q=hak/);
    await page.fill('#q', 'nobody at all');
    await page.getByText('Nobody found for “nobody at all”').waitFor();

    await page.fill('#q', 'lindqvist');
    await page.locator('#rows a').first().click();
    assert.equal(await heading(page), 'Tom Lindqvist');
    assert.equal(await page.locator('a[href="mailto:tom@lindqvist.example"]').count(), 1);
    assert.equal(await page.locator('a[href="tel:+46701740658"]').count(), 1, 'the card and the list are one person');

    await page.goto(new URL('/bring-in', page.url()).href);
    await page.getByRole('button', { name: /^Take it back/ }).click();
    assert.match(await flash(page, /Taken back: you brought people in/), /Taken back: you brought people in/);
    await page.goto(new URL('/people', page.url()).href);
    assert.match(await page.textContent('main'), /Nobody is here yet/);
  }));

test('a file that is not about people is told, and nothing happens', () =>
  day({ allow: [/400/] }, async (page) => {
    await page.goto(new URL('/bring-in', page.url()).href);
    await page.setInputFiles('#files', { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('\xff\xd8\xff\xe0picture', 'latin1') });
    await press(page, 'Show me what is in it');
    assert.match(await page.locator('.problem').textContent(), /holiday\.jpg/);
  }));

test('an export is recognised and read back', () =>
  day({}, async (page, goodturn) => {
    await bringIn(page);
    await page.goto(`${goodturn.origin}/settings`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export everything' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^goodturn-\d{4}-\d\d-\d\d\.zip$/);
    const file = await download.path();
    await press(page, 'Make a backup now');
    assert.match(await flash(page, /backup is made/), /backup is made/);

    await page.goto(`${goodturn.origin}/bring-in`);
    await page.getByRole('button', { name: /^Take it back/ }).click();
    await page.goto(`${goodturn.origin}/bring-in`);
    await page.setInputFiles('#files', file);
    await press(page, 'Show me what is in it');
    assert.equal(await heading(page), 'This is an export of Goodturn');
    await press(page, 'Read it back');
    assert.equal(await heading(page), 'Everything is back');
    await page.goto(`${goodturn.origin}/people`);
    assert.equal(await page.locator('#rows > li').count(), 7);
  }));

test('what one tells is shown, kept, and leads to an introduction the same day', () =>
  day({}, async (page) => {
    await bringIn(page);
    await page.goto(new URL('/', page.url()).href);
    await tell(page);
    assert.equal(await heading(page), 'Amara Okafor');
    assert.match(await flash(page, /Kept, with Amara Okafor/), /Kept, with Amara Okafor/);
    assert.match(await page.textContent('.known.k-need'), /bookkeeper who knows charities/);

    await todayWith(page, /Introduce Amara Okafor to Tom Lindqvist/);
    assert.match(await page.textContent('.card'), /bookkeeper who knows charities/);
    assert.match(await page.textContent('.card'), /Bookkeeper for charities/);

    await page.goto(new URL('/history', page.url()).href);
    await page.locator('li', { hasText: 'You told something about Amara Okafor' }).getByRole('button').click();
    assert.match(await flash(page, /Taken back/), /Taken back/);
    await page.goto(new URL('/', page.url()).href);
    assert.deepEqual(await titles(page), []);
  }));

test('a line is mended before it is kept', () =>
  day({}, async (page) => {
    await page.goto(new URL('/tell', page.url()).href);
    await page.fill('#line', 'Met Kofi Boateng at the harbour fair yesterday. He loves old radios and needs a larger workshop. I will send him the address of the boat yard.');
    await press(page, 'Tell');
    const rows = page.locator('.learned li');
    assert.ok((await rows.count()) >= 4, `${await rows.count()} rows`);
    await page.locator('.learned li', { hasText: 'radios' }).getByLabel('Keep').uncheck();
    await page.locator('.learned textarea', { hasText: 'workshop' }).fill('a workshop of sixty square metres');
    await page.getByLabel('Name of the new person').fill('Kofi Mensah Boateng');
    await press(page, 'Keep this');
    assert.equal(await heading(page), 'Kofi Mensah Boateng');
    const known = await page.textContent('.person-main');
    assert.match(known, /a workshop of sixty square metres/);
    assert.doesNotMatch(known, /radios/);
    assert.match(known, /harbour fair/);
    assert.match(known, /address of the boat yard/);
  }));

test('one person who is here twice is joined, and taken apart again', () =>
  day({}, async (page) => {
    await bringIn(page);
    for (const line of ['Tommy Lindqvist loves old ferries', 'Ann Marsh loves maps']) {
      await page.goto(new URL('/tell', page.url()).href);
      await page.fill('#line', line);
      await press(page, 'Tell');
      await page.locator('input[value="new"]').first().check();
      await press(page, 'Keep this');
    }
    await page.goto(new URL('/people?q=tommy', page.url()).href);
    await page.locator('#rows a').first().click();
    await page.getByRole('link', { name: 'Here twice? Join them' }).click();
    await page.fill('#q', 'Tom Lindqvist');
    await press(page, 'Find');
    await page.getByRole('button', { name: /^The same as Tommy Lindqvist: Tom Lindqvist/ }).click();
    assert.match(await flash(page, /They are one now/), /They are one now/);
    assert.equal(await page.locator('a[href="mailto:tom@lindqvist.example"]').count(), 1);
    assert.match(await page.textContent('.person-main'), /old ferries/);
    await press(page, 'Undo');
    assert.equal(await page.locator('a[href="mailto:tom@lindqvist.example"]').count(), 0);
  }));

test('somebody is shown whole, and forgotten', () =>
  day({ allow: [/404/] }, async (page) => {
    await bringIn(page);
    await page.goto(new URL('/people?q=adaeze', page.url()).href);
    await page.locator('#rows a').first().click();
    const address = page.url();
    await page.getByRole('link', { name: /^What do you hold/ }).click();
    assert.match(await page.textContent('main'), /7 Creek Road.*friends\.vcf|Connections\.csv/s);
    await page.goto(address);
    await page.getByRole('link', { name: /^Forget/ }).click();
    await page.getByRole('button', { name: /for good$/ }).click();
    assert.match(await flash(page, /Forgotten/), /Forgotten/);
    await page.goto(address);
    assert.match(await page.textContent('main'), /There is no such person/);
  }));

test('on somebody’s page everything that is known can be changed and taken back', () =>
  day({}, async (page) => {
    await bringIn(page);
    await page.goto(new URL('/', page.url()).href);
    await tell(page);
    const change = async (name, says) => {
      await page.locator('.known.k-need summary').first().click();
      await press(page, name);
      return flash(page, says);
    };
    assert.match(await change('Still true', /still true/), /still true/);
    assert.match(await change('No longer', /no longer so/), /no longer so/);
    assert.equal(await page.locator('li.over').count(), 1);
    await press(page, 'Undo');
    assert.equal(await page.locator('li.over').count(), 0);
    await page.locator('.known.k-need summary').first().click();
    await page.getByLabel('In other words').fill('a bookkeeper for two days a month');
    await press(page, 'Put it otherwise');
    assert.match(await page.textContent('.known.k-need'), /two days a month/);
    assert.match(await change('Erase', /Erased/), /Erased/);
    assert.equal(await page.locator('.known').count(), 0);
    await press(page, 'Put among my ten');
    assert.match(await flash(page, /one of your ten/), /one of your ten/);
    await page.locator('summary', { hasText: 'Write a note' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Laughs loudly, listens quietly.');
    await press(page, 'Keep the note');
    assert.match(await page.textContent('.note-text'), /Laughs loudly/);
    await press(page, 'Set aside');
    assert.match(await flash(page, /set aside/), /set aside/);
  }));

test('the same day works without script', () =>
  day({ script: false }, async (page) => {
    assert.equal(await heading(page), 'Whom can I help today?');
    await press(page, 'Look around in the village');
    assert.match(await page.textContent('.flash'), /Welcome to the village/);
    const [first] = await titles(page);
    await cards(page).first().getByRole('button', { name: 'Later' }).click();
    assert.match(await page.textContent('.flash'), /Put aside/);
    assert.ok(!(await titles(page)).includes(first));
    await press(page, 'Undo');
    assert.ok((await titles(page)).includes(first));
    await press(page, 'Leave the village');

    await bringIn(page);
    await page.goto(new URL('/people', page.url()).href);
    await page.fill('#q', 'okaf');
    await press(page, 'Find');
    await page.locator('#rows a').first().click();
    assert.equal(await heading(page), 'Amara Okafor');
    await page.fill('#line', 'needs a bookkeeper who knows charities');
    await press(page, 'Tell');
    assert.match(await page.textContent('main'), /Is this what you meant/);
    await press(page, 'Keep this');
    assert.match(await page.textContent('.flash'), /Kept, with Amara Okafor/);
    await todayWith(page, /Introduce Amara Okafor to Tom Lindqvist/);
  }));

test('the same day works with nothing but keys', () =>
  day({}, async (page) => {
    const keys = page.keyboard;
    /** Tabs on until the focus is on what bears that name. */
    const tabTo = async (name) => {
      for (let i = 0; i < 80; i += 1) {
        await keys.press('Tab');
        const at = await page.evaluate(() => document.activeElement.innerText?.trim() || document.activeElement.id);
        if (name.test(at)) return;
      }
      assert.fail(`no key leads to ${name}`);
    };
    await keys.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
    await keys.press('Enter');
    await tabTo(/^Look around in the village$/);
    await keys.press('Enter');
    await page.locator('.card').first().waitFor();

    await tabTo(/^Later$/);
    await keys.press('Enter');
    await page.locator('.answered').waitFor();
    // The focus is on the way back.
    await page.waitForFunction(() => document.activeElement.innerText?.trim() === 'Undo');
    await keys.press('Enter');
    assert.match(await flash(page, /Taken back/), /Taken back/);

    await keys.press('g');
    await keys.press('p');
    await page.waitForURL(/people/);
    await keys.press('/');
    await keys.type('graca');
    await page.waitForFunction(() => document.querySelectorAll('#rows > li').length === 1);
    await tabTo(/^Graça|Graça Tavares/);
    await keys.press('Enter');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('Graça'));

    await keys.press('t');
    await keys.type('wants to learn the accordion');
    await keys.press('Control+Enter');
    await page.getByText('Is this what you meant?').waitFor();
    await tabTo(/^Keep this$/);
    await keys.press('Enter');
    assert.match(await flash(page, /Kept, with Graça/), /Kept, with Graça/);

    await keys.press('?');
    assert.ok(await page.locator('#keys').isVisible());
    await keys.press('Escape');
    assert.ok(!(await page.locator('#keys').isVisible()));
  }));

test('two who look alike are decided by key, remembered, joined and taken apart', () =>
  day({}, async (page) => {
    const card = (name, extra) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\n${extra}\r\nEND:VCARD\r\n`;
    const bring = async (name, text) => {
      await page.goto(new URL('/bring-in', page.url()).href);
      await page.setInputFiles('#files', { name, mimeType: 'text/vcard', buffer: Buffer.from(text) });
      await press(page, 'Show me what is in it');
      await press(page, 'Bring them in');
    };
    await bring('first.vcf', card('Ada Marsh', 'ORG:Tidewater'));
    await bring('second.vcf', card('Ada Marsh', 'ORG:Lighthouse\r\nTEL:+44 1632 960001'));
    await page.locator('.steps a', { hasText: 'twice' }).click();
    assert.equal(await heading(page), 'Is this one person?');
    await page.keyboard.press('d');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Everybody is here once');
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await page.goto(new URL('/same', page.url()).href);
    assert.equal(await heading(page), 'Is this one person?');
    await page.keyboard.press('s');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Everybody is here once');
    await page.goto(new URL('/people', page.url()).href);
    assert.equal(await page.locator('#rows > li').count(), 1);
    await page.locator('#rows a').first().click();
    await page.getByRole('button', { name: /take them apart/ }).click();
    await page.goto(new URL('/people', page.url()).href);
    assert.equal(await page.locator('#rows > li').count(), 2);
  }));

test('a table is read as one says, and the choice is remembered', () =>
  day({}, async (page) => {
    const table = 'wer;was;wo\nAda Marsh;ada@example.org;Harbour Trust\nBo Berg;bo@example.org;Quay & Co\n';
    const bring = async () => {
      await page.goto(new URL('/bring-in', page.url()).href);
      await page.setInputFiles('#files', { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
      await press(page, 'Show me what is in it');
    };
    await bring();
    const columns = page.locator('.columns select');
    if (!(await columns.first().isVisible())) await page.locator('summary', { hasText: 'the columns were read' }).click();
    await columns.nth(0).selectOption('full_name');
    await columns.nth(2).selectOption('organisation');
    await press(page, 'Read it so');
    await press(page, 'Bring them in');
    assert.match(await heading(page), /2 people have come in/);
    await page.goto(new URL('/people?q=ada', page.url()).href);
    assert.match(await page.locator('#rows').textContent(), /Harbour Trust/);
    await bring();
    assert.match(await page.locator('.lead').textContent(), /All of it is here already/);
  }));

test('what I change stays changed when the file comes again', () =>
  day({}, async (page) => {
    await bringIn(page);
    await page.goto(new URL('/people?q=lindqvist', page.url()).href);
    await page.locator('#rows a').first().click();
    await page.getByRole('link', { name: 'Change what is written here' }).click();
    const row = page.locator('.values > li', { hasText: 'Mail' });
    await row.getByRole('button', { name: /^Take it away/ }).click();
    assert.equal(await page.locator('.values > li', { hasText: 'Mail' }).count(), 0);
    await page.goto(new URL('/bring-in', page.url()).href);
    await page.setInputFiles('#files', SAMPLES);
    await press(page, 'Show me what is in it');
    assert.match(await page.locator('.lead').textContent(), /All of it is here already/);
  }));
