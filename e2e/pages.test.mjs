// Every page, on a phone and on a desk, in light and in dark: it fits, it shuts nobody out, and with
// SCREENSHOTS=1 its picture is kept to be looked at.

import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertAccessible, assertFits, openBrowser, screenshot, startGoodturn, visit } from './harness.mjs';

const SAMPLES = ['Connections.csv', 'friends.vcf'].map((name) => fileURLToPath(new URL(`samples/${name}`, import.meta.url)));
// Somebody who is called like one of the sample, and of whom nothing else is known.
const NAMESAKE =
  'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:João Pereira\r\nTEL;TYPE=CELL:+44 1632 960321\r\nORG:Saltmarsh Choir\r\nEND:VCARD\r\n';
const LINE =
  'Had coffee with Graça yesterday at the harbour fair, she needs a bookkeeper who knows charities and loves old maps. ' +
  'Kofi Boateng, a radio engineer at Quay Radio, repairs old radios. I will send Graça the list of halls by Friday.';

let browser, goodturn, session;

before(async () => {
  browser = await openBrowser();
  goodturn = await startGoodturn();
  await visit(browser, goodturn.origin, {}, async (page) => {
    page.setDefaultTimeout(60_000);
    await page.goto(goodturn.link);
    await press(page, 'Look around in the village');
    session = await page.context().storageState();
  });
});
after(async () => {
  await browser?.close();
  await goodturn?.stop();
});

const press = (page, name) => page.getByRole('button', { name }).first().click();
const go = (path) => (page) => page.goto(goodturn.origin + path);

async function person(page, q) {
  await page.goto(`${goodturn.origin}/people?q=${q}`);
  const address = await page.locator('#rows a').first().getAttribute('href');
  await page.goto(goodturn.origin + address);
  return address;
}

async function bringIn(page, files) {
  await page.goto(`${goodturn.origin}/bring-in`);
  await page.setInputFiles('#files', files);
  await press(page, 'Show me what is in it');
}

/** How to come to each page of a village that is being looked at. Changes are taken back. */
const PAGES = {
  today: go('/'),
  'today-flash': async (page) => {
    await page.goto(`${goodturn.origin}/people?q=graca`);
    await page.locator('#rows a').first().click();
    await press(page, /my ten$/);
  },
  people: go('/people'),
  'people-found': go('/people?q=bo'),
  'people-none': go('/people?q=nobody+at+all'),
  person: (page) => person(page, 'graca'),
  'person-fact': async (page) => {
    await person(page, 'graca');
    await page.locator('.acts summary').first().click();
  },
  path: go('/path'),
  'path-person': go('/path?q=siew'),
  'path-near': go('/path?q=wanjiru+kamau'),
  'path-alone': go('/path?q=agnieszka'),
  'path-company': go('/path?q=meridian+line'),
  'path-choice': go('/path?q=pritchard'),
  'path-nobody': go('/path?q=donkey+home'),
  join: async (page) => page.goto(`${goodturn.origin}${await person(page, 'graca')}/merge?q=ta`),
  hold: async (page) => page.goto(`${goodturn.origin}${await person(page, 'graca')}/hold`),
  forget: async (page) => page.goto(`${goodturn.origin}${await person(page, 'graca')}/forget`),
  tell: go('/tell'),
  'tell-heard': async (page) => {
    await page.goto(`${goodturn.origin}/tell`);
    await page.fill('#line', LINE);
    await press(page, 'Tell');
    await page.getByText('Is this what you meant?').waitFor();
  },
  'tell-problem': async (page) => {
    await page.goto(`${goodturn.origin}/tell`);
    await page.fill('#line', 'it rained all day');
    await press(page, 'Tell');
    await page.locator('.problem').waitFor();
  },
  'bring-in': go('/bring-in'),
  'bring-in-problem': async (page) => {
    await bringIn(page, { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('\xff\xd8\xff\xe0picture', 'latin1') });
    await page.locator('.problem').waitFor();
  },
  'bring-in-look': async (page) => {
    await bringIn(page, SAMPLES);
    await page.getByText('This is what is in it').waitFor();
  },
  'bring-in-table': async (page) => {
    const table = 'wer;was;wo;wann\nAda Marsh;ada@example.org;Harbour Trust;03/04/2026\nBo Berg;bo@example.org;Quay & Co;05/06/2026\n';
    await bringIn(page, { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await page.getByText('the columns were read').first().waitFor();
  },
  values: async (page) => page.goto(`${goodturn.origin}${await person(page, 'graca')}/values`),
  choose: go('/choose'),
  'same-nobody': go('/same'),
  'came-by': go('/came-by'),
  item: async (page) => {
    await page.goto(`${goodturn.origin}/came-by`);
    await page.getByText('A Hitch in Time').click();
    await page.getByText('Who is this for?').waitFor();
  },
  ten: go('/ten'),
  palette: async (page) => {
    await page.goto(`${goodturn.origin}/people`);
    await page.keyboard.press('Control+k');
    await page.locator('#palette-list [role=option]').first().waitFor();
  },
  history: go('/history'),
  settings: go('/settings'),
  nowhere: go('/nowhere'),
};

/** Pages that a fresh Goodturn shows before anybody is here, and while people come. */
const FRESH = {
  welcome: (page) => page.goto('/'),
  'people-empty': (page) => page.goto('/people'),
  'history-empty': (page) => page.goto('/history'),
  'bring-in-done': async (page) => {
    await page.goto('/bring-in');
    await page.setInputFiles('#files', SAMPLES);
    await press(page, 'Show me what is in it');
    await press(page, 'Bring them in');
    await page.getByText('have come in').waitFor();
  },
  same: async (page) => {
    await page.goto('/bring-in');
    await page.setInputFiles('#files', { name: 'phone.vcf', mimeType: 'text/vcard', buffer: Buffer.from(NAMESAKE) });
    await press(page, 'Show me what is in it');
    await press(page, 'Bring them in');
    await page.locator('.steps a', { hasText: 'twice' }).click();
    await page.getByText('Is this one person?').waitFor();
  },
  'today-empty': (page) => page.goto('/'),
  'person-new': async (page) => {
    await page.goto('/people?q=adaeze');
    await page.locator('#rows a').first().click();
    await page.locator('.person').waitFor();
  },
};

// Pages that say that something did not work are answered with its status.
const allow = [/status of 40[0-9]/];

// Looking takes time, mostly the browser's: the four ways of looking go side by side.
describe('every page', { concurrency: 4 }, () => {
  for (const device of ['desktop', 'phone']) {
    for (const scheme of ['light', 'dark']) {
      test(`on a ${device} in ${scheme} colours`, async (t) => {
        for (const [name, open] of Object.entries(PAGES)) {
          await t.test(name, () =>
            visit(browser, goodturn.origin, { device, scheme, storageState: session, allow }, async (page) => {
              page.setDefaultTimeout(60_000);
              await open(page);
              await look(page, name);
            }));
        }
        await t.test('the door', () =>
          visit(browser, goodturn.origin, { device, scheme, allow }, async (page) => {
            await page.goto(goodturn.origin);
            await look(page, 'door');
          }));
        await t.test('the first pages', () => fresh(device, scheme));
      });
    }
  }
});

async function fresh(device, scheme) {
  const other = await startGoodturn();
  try {
    await visit(browser, other.origin, { device, scheme, allow, baseURL: other.origin }, async (page) => {
      page.setDefaultTimeout(60_000);
      await page.goto(other.link);
      for (const [name, open] of Object.entries(FRESH)) {
        await open(page);
        await look(page, name);
      }
    });
  } finally {
    await other.stop();
  }
}

async function look(page, name) {
  // What arrives has arrived.
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState === 'finished'));
  await screenshot(page, name);
  await assertFits(page);
  await assertAccessible(page);
}
