// What every browser day needs: Debian's Chromium, a page as a person with this device would see it,
// and the promises that hold on every page. It knows nothing of Goodturn's pages; days do.
//
//   const goodturn = await startGoodturn();
//   const browser = await openBrowser();
//   await visit(browser, goodturn.origin, { device: 'phone', scheme: 'dark' }, async (page) => {
//     await page.goto(goodturn.link);
//     await assertFits(page);
//     await assertAccessible(page);
//     await screenshot(page, 'morning');
//   });

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

export { startGoodturn } from './program.mjs';

const SCREENSHOTS = fileURLToPath(new URL('../screenshots', import.meta.url));

/** The devices that a page has to serve. */
export const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
};

/** How a page was opened: the settings of its context, and a label for the name of its picture. */
const opened = new WeakMap();

/** Opens a browser that asks nobody but this machine. One serves a whole file of tests. */
export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Chromium's own sandbox does not start as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

/**
 * Opens a fresh page (no cookies, nothing cached), hands it to `day`, and closes it. The visit fails
 * when the page asked another origin for anything, broke the content policy, threw, logged an error,
 * or got an answer that says the server failed.
 *
 * `device`: 'desktop' or 'phone'; `scheme`: 'light' or 'dark'; `script: false` for a browser without
 * JavaScript; `allow`: patterns of faults that this visit provokes on purpose.
 */
export async function visit(browser, origin, options, day) {
  const { device = 'desktop', scheme = 'light', script = true, allow = [], ...rest } = options;
  assert.ok(DEVICES[device], `there is no device ${device}`);
  const look = { ...DEVICES[device], colorScheme: scheme, locale: 'en-GB', timezoneId: 'UTC', ...rest };
  const context = await browser.newContext({ ...look, javaScriptEnabled: script });
  context.setDefaultTimeout(10_000);
  const faults = collectFaults(context, origin);
  try {
    const page = await context.newPage();
    opened.set(page, { look, script, label: `${device}-${scheme}${script ? '' : '-noscript'}` });
    const result = await day(page);
    const unexpected = faults.filter((fault) => !allow.some((pattern) => pattern.test(fault)));
    assert.deepEqual(unexpected, [], 'the page did what no page may do');
    return result;
  } catch (error) {
    if (faults.length > 0) error.message += `\nWhat the browser reported:\n  ${faults.join('\n  ')}`;
    throw error;
  } finally {
    await context.close();
  }
}

/** Fails on anything that axe calls serious or critical for people with disabilities. */
export async function assertAccessible(page) {
  const how = opened.get(page);
  // Legacy mode spares a second page for every look; it only leaves out frames of other origins, which no page has.
  const analyse = (page) => new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const { violations, passes } = await (how?.script === false ? withTwin(page, how.look, analyse) : analyse(page));
  assert.ok(passes.length > 0, 'axe looked at nothing');
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const lines = grave.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target }) => `${impact} ${id}: ${help}: ${target.join(' ')}`),
  );
  assert.equal(lines.length, 0, `${page.url()} shuts people out:\n  ${lines.join('\n  ')}`);
}

/** Fails when the page has to be scrolled sideways, and names what sticks out. */
export async function assertFits(page) {
  const { room, needed, culprits } = await page.evaluate(() => {
    const root = document.documentElement;
    const name = (element) => element.tagName.toLowerCase() + (element.id && `#${element.id}`) +
      [...element.classList].map((c) => `.${c}`).join('');
    // A box that scrolls its own content may hold something wide.
    const inScroller = (element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !inScroller(element),
    );
    return { room: root.clientWidth, needed: root.scrollWidth, culprits: wide.map(name).slice(0, 8) };
  });
  const width = page.viewportSize().width;
  assert.ok(room <= width, `${page.url()} is laid out for ${room} px on a screen of ${width} px`);
  assert.ok(needed <= room, `${page.url()} needs ${needed} px and has ${room}: ${culprits.join(', ')}`);
}

/** With SCREENSHOTS=1: a picture of the whole page in screenshots/, named after page and device. */
export async function screenshot(page, name) {
  if (process.env.SCREENSHOTS !== '1') return;
  await mkdir(SCREENSHOTS, { recursive: true });
  const path = join(SCREENSHOTS, `${name}-${opened.get(page)?.label ?? 'page'}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
}

/**
 * Axe waits for timers, which never ring in a browser without script. So it looks at a twin: the same
 * document in a browser that has script but is told to run none of the page's own.
 */
async function withTwin(page, look, analyse) {
  const html = (await page.content()).replaceAll(/<(\/?)noscript\b/gi, '<$1div');
  const storageState = await page.context().storageState();
  const context = await page.context().browser().newContext({ ...look, storageState });
  try {
    const twin = await context.newPage();
    const headers = { 'content-security-policy': "script-src 'none'" };
    await twin.route(page.url(), (route) => route.fulfill({ body: html, contentType: 'text/html', headers }));
    await twin.goto(page.url());
    return await analyse(twin);
  } finally {
    await context.close();
  }
}

/** Breaches of the content policy reach us as errors on the console, also without script. */
function collectFaults(context, origin) {
  const faults = [];
  const isOurs = (address) => {
    const url = new URL(address);
    return url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
  };
  context.on('request', (request) => {
    if (!isOurs(request.url())) faults.push(`asked another origin: ${request.method()} ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`the server failed: ${response.status()} ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`thrown: ${error.error()}`));
  context.on('page', (page) => {
    page.on('crash', () => faults.push('the page crashed'));
    page.on('websocket', (socket) => {
      const wanted = origin.replace(/^http/, 'ws');
      if (new URL(socket.url()).origin !== wanted) faults.push(`asked another origin: ${socket.url()}`);
    });
  });
  return faults;
}
