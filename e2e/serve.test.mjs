// Starting, starting again, and stopping: as one does in a terminal.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startGoodturn } from './harness.mjs';

const PROGRAM = process.env.GOODTURN_PROGRAM ?? fileURLToPath(new URL('../target/debug/goodturn', import.meta.url));

/** Runs a command to its end. */
function run(data, ...words) {
  const child = spawn(PROGRAM, ['--data', data, ...words], { env: { PATH: process.env.PATH, HOME: data } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => { text += part; });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, text })));
}

const opens = async (link) => (await fetch(link, { redirect: 'manual' })).status === 303;

test('a second start, and `open`, lead to the one that runs', async () => {
  const goodturn = await startGoodturn();
  try {
    const { port, host } = new URL(goodturn.origin);
    assert.equal(readFileSync(join(goodturn.data, 'address'), 'utf8').trim(), host);
    assert.equal(statSync(join(goodturn.data, 'address')).mode & 0o777, 0o600);
    const again = await run(goodturn.data, 'serve', '--port', port);
    assert.equal(again.code, 0, again.text);
    const [link] = again.text.match(/http:\/\/127\.0\.0\.1:\d+\/open\/\S+/);
    assert.ok(link.startsWith(goodturn.origin));
    assert.ok(await opens(link));
    const open = await run(goodturn.data, 'open');
    assert.ok(await opens(open.text.trim()));
    assert.ok(await opens(goodturn.link));
    assert.ok(!(await opens(goodturn.link)));
  } finally {
    const before = Date.now();
    await goodturn.stop();
    assert.ok(Date.now() - before < 3_000, 'it took its time to stop');
  }
});

test('a port that another program has is told, with a way out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const goodturn = await startGoodturn();
  try {
    const data = join(goodturn.data, 'elsewhere');
    const { code, text } = await run(data, 'serve', '--port', `${other.address().port}`);
    assert.equal(code, 5, text);
    assert.match(text, /is taken by another program[^]*--port/);
    assert.ok(!existsSync(join(data, 'address')));
  } finally {
    other.close();
    await goodturn.stop();
  }
});
