// What tools/bare leaves behind when it is ended in the middle: nothing mounted, nothing running. With a stand-in for
// debootstrap that mounts something, starts something, and never ends.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const bare = fileURLToPath(new URL('bare', import.meta.url));
const possible = existsSync('/etc/debian_version') && process.getuid?.() === 0 &&
  spawnSync('unshare', ['--mount', '--pid', '--fork', 'true']).status === 0;

/** @type {string} */
let home;
/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

/** Known by it among all processes. */
const NAP = `9${Math.random().toString().slice(2, 10)}`;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ebb-bare-'));
  await mkdir(join(home, 'bin'));
});

afterEach(async () => {
  // What a test that failed has left running would fail the next, and keep this file from ending.
  running?.kill('SIGKILL');
  await until(async () => !await napping(), 'the end of its processes');
  await rm(home, { recursive: true, force: true });
});

/** @param {string} debootstrap what the stand-in does; $target is the folder of the system */
async function start(debootstrap) {
  await writeFile(join(home, 'bin/debootstrap'), `#!/bin/bash\ntarget=\${@: -2:1}\n${debootstrap}\n`, { mode: 0o755 });
  const child = spawn(bare, { env: { ...process.env, PATH: `${home}/bin:${process.env.PATH}`, EBB_BARE: join(home, 'bare') } });
  running = child;
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.on('close', (code) => resolve(code)));
  return { child, ended };
}

/** @param {() => boolean | Promise<boolean>} condition @param {string} what */
async function until(condition, what) {
  for (let tries = 0; tries < 600; tries++) {
    if (await condition()) return;
    await wait(50);
  }
  assert.fail(`${what}: not within 30 s`);
}

async function mounted() {
  return (await readFile('/proc/mounts', 'utf8')).includes(home);
}

async function napping() {
  for (const entry of await readdir('/proc')) {
    if (/^\d+$/.test(entry) && (await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '')).includes(NAP)) return true;
  }
  return false;
}

/** Until it has mounted something and started something. */
async function middle() {
  await until(() => existsSync(join(home, 'bare/middle')), 'the middle');
  await until(napping, 'its process');
}

const FOREVER = `mkdir -p "$target"; mount -t tmpfs tmpfs "$target"; touch "$target/in-memory" "$EBB_BARE/middle"; sleep ${NAP} & wait`;

describe('tools/bare, ended in the middle', { skip: possible ? false : 'it needs root on Debian, and namespaces' }, () => {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    it(`by ${signal}, leaves nothing mounted, no process and no folder`, async () => {
      const { child, ended } = await start(FOREVER);
      await middle();
          child.kill(signal);
      assert.equal(await ended, 130);
      assert.equal(await mounted(), false);
      await until(async () => !await napping(), 'the end of its processes');
      assert.equal(existsSync(join(home, 'bare')), false);
    });
  }

  it('by force, leaves nothing mounted and no process', async () => {
    const { child } = await start(FOREVER);
    await middle();
    child.kill('SIGKILL');
    await until(async () => !await napping(), 'the end of its processes');
    assert.equal(await mounted(), false);
    assert.equal(existsSync(join(home, 'bare/system/in-memory')), false);
  });

  it('by a step that fails, leaves nothing mounted and no folder', async () => {
    const { ended } = await start('mkdir -p "$target"; mount -t tmpfs tmpfs "$target"; exit 3');
    assert.equal(await ended, 1);
    assert.equal(await mounted(), false);
    assert.equal(existsSync(join(home, 'bare')), false);
  });
});
