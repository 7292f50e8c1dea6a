// Starting Goodturn for a day: the built program on an empty folder and a free port, as a person
// would start it, and stopping it again. What a browser does with it is in harness.mjs.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../target/debug/goodturn', import.meta.url));
const LINK = /http:\/\/127\.0\.0\.1:\d+\/open\/\S+/;
const PATIENCE = 30_000;

/**
 * Starts Goodturn and waits for the one-time link that it prints.
 *
 * `args` follow `serve --port 0`, `env` is added to an environment that holds nothing of the person
 * who runs the tests, and `program` replaces the built program (the harness tests itself that way).
 * The result has the `link`, its `origin`, the `data` folder, all `output()` so far, and `stop()`.
 */
export async function startGoodturn({ args = [], env = {}, program } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'goodturn-day-'));
  const words = [
    ...(process.env.GOODTURN_RUN_UNDER ?? '').split('\n').filter(Boolean),
    ...(program ?? [process.env.GOODTURN_PROGRAM ?? BUILT]),
    ...['--data', data, 'serve', '--port', '0', ...args],
  ];
  const child = spawn(words[0], words.slice(1), {
    cwd: data,
    env: { PATH: process.env.PATH, HOME: data, LANG: 'C.UTF-8', TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  let output = '';

  const stop = async () => {
    child.kill('SIGTERM');
    const how = await within(PATIENCE, ended);
    if (how === undefined) child.kill('SIGKILL');
    await rm(data, { recursive: true, force: true });
    if (how === undefined) throw new Error(`Goodturn did not end when it was asked to\n${output}`);
    if (how !== 0 && how !== 'SIGTERM') throw new Error(`Goodturn ended with ${how}\n${output}`);
  };

  const printed = new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`cannot start ${words[0]}: ${error.message}`)));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const link = output.match(LINK);
        // The link could still be cut in two: it is whole once something follows it.
        if (link && output.length > link.index + link[0].length) resolve(link[0]);
      });
    }
    ended.then((how) => reject(new Error(`Goodturn ended with ${how} before it printed its link\n${output}`)));
  });
  try {
    const link = await within(PATIENCE, printed);
    if (!link) throw new Error(`Goodturn printed no link within ${PATIENCE / 1000} s\n${output}`);
    return { link, origin: new URL(link).origin, data, output: () => output, stop };
  } catch (error) {
    child.kill('SIGKILL');
    await rm(data, { recursive: true, force: true });
    throw error;
  }
}

/** The value of a promise, or undefined when it takes longer than that many milliseconds. */
async function within(milliseconds, promise) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
