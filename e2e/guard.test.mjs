// Who may look: requests that no page of ours sends are refused, whatever they carry.

import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { startGoodturn } from './harness.mjs';

let goodturn, cookie, token;

before(async () => {
  goodturn = await startGoodturn();
  const opened = await ask('GET', new URL(goodturn.link).pathname);
  assert.equal(opened.status, 303);
  [cookie] = opened.headers['set-cookie'][0].split(';');
  const page = await ask('GET', '/', { cookie });
  token = page.body.match(/name="token" value="([0-9a-f]{64})"/)[1];
});
after(() => goodturn?.stop());

/** One request, with exactly these headers besides the host. */
function ask(method, path, headers = {}, body = '') {
  const { hostname, port, host } = new URL(goodturn.origin);
  const form = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers: { host, ...form, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => { text += chunk; });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const name = (who, headers = {}, with_ = token) =>
  ask('POST', '/settings/name', { cookie, ...headers }, `${with_ ? `token=${with_}&` : ''}name=${who}`);
const called = async () => (await ask('GET', '/settings', { cookie })).body.match(/id="name" name="name" value="([^"]*)"/)[1];

test('without a session there is only the door', async () => {
  for (const path of ['/', '/people', '/people?q=a', '/export', '/history', '/photos/x', '/nowhere', '/people/1/hold.json']) {
    const answer = await ask('GET', path);
    assert.equal(answer.status, 401, path);
    assert.match(answer.body, /Who is there\?/);
    assert.doesNotMatch(answer.body, /name="token"/);
  }
  assert.equal((await ask('GET', '/', { cookie: cookie.replace(/.$/, (c) => (c === '0' ? '1' : '0')) })).status, 401);
  assert.equal((await ask('POST', '/village', {}, `token=${token}`)).status, 401);
});

test('a link works once', async () => {
  const again = await ask('GET', new URL(goodturn.link).pathname);
  assert.equal(again.status, 403);
  assert.match(again.body, /That link has been used/);
  assert.equal((await ask('GET', new URL(goodturn.link).pathname, { cookie })).status, 303);
  assert.equal((await ask('GET', '/open/0000')).status, 403);
});

test('another name for this machine is refused', async () => {
  for (const host of ['evil.example', `evil.example:${new URL(goodturn.origin).port}`, '127.0.0.1', '127.0.0.1:1']) {
    assert.equal((await ask('GET', '/', { host, cookie })).status, 403, host);
    assert.equal((await ask('GET', new URL(goodturn.link).pathname, { host })).status, 403, host);
  }
  const port = new URL(goodturn.origin).port;
  assert.equal((await ask('GET', '/', { host: `localhost:${port}`, cookie })).status, 200);
});

test('a form without the right token changes nothing', async () => {
  for (const wrong of ['', '0'.repeat(64), token.slice(1)]) {
    assert.equal((await name('Mallory', {}, wrong)).status, 403, wrong);
  }
  const boundary = 'x';
  const files = `--x\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\na,b\r\n--x--\r\n`;
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie };
  assert.equal((await ask('POST', '/bring-in', type, files)).status, 403);
  assert.equal(await called(), '');
});

test('a page of another origin changes nothing', async () => {
  for (const headers of [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { origin: goodturn.origin, 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    assert.equal((await name('Mallory', headers)).status, 403, JSON.stringify(headers));
  }
  assert.equal(await called(), '');
  assert.equal((await name('Ines', { origin: goodturn.origin, 'sec-fetch-site': 'same-origin' })).status, 303);
  assert.equal(await called(), 'Ines');
});

test('every answer says how it may be used', async () => {
  for (const path of ['/', '/nowhere', '/open/0', '/people']) {
    const { headers } = await ask('GET', path, { cookie });
    assert.match(headers['content-security-policy'], /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cache-control'], 'no-store');
  }
  const page = await ask('GET', '/', { cookie });
  const [style] = page.body.match(/\/static\/[0-9a-f]+\/base\.css/);
  const asset = await ask('GET', style);
  assert.equal(asset.status, 200);
  assert.match(asset.headers['cache-control'], /immutable/);
  assert.equal((await ask('GET', style.replace(/\/[0-9a-f]+\//, '/000000000000/'))).status, 404);
  for (const path of ['/static/0/../Cargo.toml', '/static/0/%2e%2e/Cargo.toml']) {
    assert.notEqual((await ask('GET', path)).status, 200, path);
  }
});

test('a form that is far too large is refused with a word', async () => {
  const answer = await ask('POST', '/tell', { cookie }, `token=${token}&line=${'a'.repeat(2 << 20)}`).catch((error) => error);
  // The line may be cut before all was sent.
  assert.ok(answer.status === 413 || answer.code === 'ECONNRESET' || answer.code === 'EPIPE', `${answer.status ?? answer.code}`);
});

test('the cookie is for this program alone', async () => {
  const other = await startGoodturn();
  try {
    const opened = await new Promise((resolve) => request(other.link, resolve).end());
    const [set] = opened.headers['set-cookie'];
    assert.match(set, /HttpOnly/i);
    assert.match(set, /SameSite=Strict/i);
    assert.match(set, /Path=\//i);
    assert.ok(set.startsWith(`goodturn-${new URL(other.origin).port}=`));
  } finally {
    await other.stop();
  }
});
