// The harness has to be able to fail: each of its promises is broken here on purpose, on pages of a
// small server of our own.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { assertAccessible, assertFits, openBrowser, screenshot, startGoodturn, visit } from './harness.mjs';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
const STYLE = `
  :root { color-scheme: light dark; }
  body { color: black; background: white; }
  @media (prefers-color-scheme: dark) { body { color: white; background: black; } }
  .wide { width: 700px; }
  .scroller { overflow-x: auto; }
  .pale { color: #ccc; background: #fff; }`;

const PAGES = {
  '/good': '<h1>Good morning</h1><p id="said">without script</p><script src="/say.js"></script>',
  '/inline': '<h1>Inline</h1><script>document.title = "no"</script>',
  '/abroad': '<h1>Abroad</h1><img alt="" src="http://192.0.2.1/spy.png">',
  '/throws': '<h1>Throws</h1><script src="/throw.js"></script>',
  '/shut': '<h1>Shut</h1><button></button><p class="pale">pale</p>',
  '/wide': '<h1>Wide</h1><div class="wide">wide</div>',
  '/table': '<h1>Table</h1><div class="scroller" tabindex="0"><div class="wide">wide</div></div>',
};
const FILES = {
  '/style.css': ['text/css', STYLE],
  '/say.js': ['text/javascript', 'document.querySelector("#said").textContent = "with script";'],
  '/throw.js': ['text/javascript', 'throw new Error("as wished");'],
  '/favicon.ico': ['image/x-icon', ''],
};

let server, origin, browser;

before(async () => {
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

function answer(request, response) {
  const [kind, text] = FILES[request.url] ?? ['text/html', PAGES[request.url]];
  response.statusCode = request.url === '/broken' ? 500 : text === undefined ? 404 : 200;
  response.setHeader('content-type', `${kind}; charset=utf-8`);
  response.setHeader('content-security-policy', POLICY);
  response.end(kind !== 'text/html' ? text : `<!doctype html><html lang="en"><title>Page</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css">
    <main>${text ?? '<h1>Nothing</h1>'}</main></html>`);
}

const open = (path, options = {}, day = () => {}) =>
  visit(browser, origin, options, async (page) => {
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    return day(page);
  });

for (const device of ['phone', 'desktop']) {
  for (const scheme of ['light', 'dark']) {
    test(`a good page passes on a ${device} in ${scheme} colours`, () =>
      open('/good', { device, scheme }, async (page) => {
        await assertFits(page);
        await assertAccessible(page);
        assert.equal(await page.textContent('#said'), 'with script');
        const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        assert.equal(colour, scheme === 'dark' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
        assert.equal(page.viewportSize().width, device === 'phone' ? 390 : 1280);
        await screenshot(page, 'harness-good');
      }));
  }
}

test('a browser without script runs none, and is judged all the same', async () => {
  await open('/good', { script: false }, async (page) => {
    assert.equal(await page.textContent('#said'), 'without script');
    await assertFits(page);
    await assertAccessible(page);
  });
  await assert.rejects(open('/shut', { script: false }, assertAccessible), /critical button-name/);
});

test('a page that shuts people out is told, with the element', () =>
  assert.rejects(open('/shut', {}, assertAccessible), (error) => {
    assert.match(error.message, /critical button-name: .*: button/);
    assert.match(error.message, /serious color-contrast: .*: p/);
    return true;
  }));

test('a page that is too wide is told, with what sticks out', async () => {
  await assert.rejects(open('/wide', { device: 'phone' }, assertFits), /needs \d+ px and has 390: div\.wide/);
  await open('/wide', { device: 'desktop' }, assertFits);
  await open('/table', { device: 'phone' }, assertFits);
});

test('a breach of the content policy fails the visit, with and without script', async () => {
  await assert.rejects(open('/inline'), /Content Security Policy/);
  await assert.rejects(open('/abroad', { script: false }), /Content Security Policy/);
});

test('a request to another origin fails the visit', () =>
  assert.rejects(
    open('/good', {}, (page) => page.goto('http://192.0.2.1/spy').catch(() => {})),
    /asked another origin: GET http:\/\/192\.0\.2\.1\/spy/,
  ));

test('an error in a script fails the visit, unless it was wanted', async () => {
  await assert.rejects(open('/throws'), /thrown: Error: as wished/);
  await open('/throws', { allow: [/as wished/] });
});

test('a page that is missing or broken fails the visit, unless it was wanted', async () => {
  await assert.rejects(open('/gone'), /404/);
  await assert.rejects(open('/broken'), /the server failed: 500/);
  await open('/gone', { allow: [/404/] });
});

const pretend = (script) => ({ program: ['sh', '-c', script, 'goodturn'] });

test('the link is read from what the program prints, and its folder goes when it stops', async () => {
  const script = 'echo "data in $2"; echo "Open http://127.0.0.1:4711/open/a-b_c to begin."; exec sleep 60';
  const goodturn = await startGoodturn(pretend(script));
  assert.equal(goodturn.link, 'http://127.0.0.1:4711/open/a-b_c');
  assert.equal(goodturn.origin, 'http://127.0.0.1:4711');
  assert.match(goodturn.output(), new RegExp(`data in ${goodturn.data}`));
  assert.ok(existsSync(goodturn.data));
  await goodturn.stop();
  assert.ok(!existsSync(goodturn.data));
});

test('a program that ends without a link is told with what it printed', () =>
  assert.rejects(startGoodturn(pretend('echo "no room" >&2; exit 3')), /ended with 3 before[^]*no room/));
