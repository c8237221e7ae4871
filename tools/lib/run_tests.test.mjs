// Which test runs when: nothing falls through, and tests/README.md says it as it is.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { depthsOf, groups, longestFirst, nameOf } from './run_tests.mjs';

const BROWSER = fileURLToPath(new URL('../../tests/browser', import.meta.url));

describe('the depths of the browser tests', async () => {
  const depths = await depthsOf(BROWSER);
  const files = (await readdir(BROWSER)).filter((name) => name.endsWith('.test.mjs'));

  it('names only files that are there', () => {
    const names = files.map(nameOf);
    assert.deepEqual([...depths.ONLY_ALL, ...depths.QUIET, ...depths.ALONE].filter((name) => !names.includes(name)), []);
  });

  it('runs each file once with --all, and leaves out only what it names without', () => {
    const all = groups(files, depths, true);
    assert.deepEqual([...all.together, ...all.quiet, ...all.alone].sort(), [...files].sort());
    const usual = groups(files, depths, false);
    const left = files.filter((file) => ![...usual.together, ...usual.quiet, ...usual.alone].includes(file));
    assert.deepEqual(left.map(nameOf).sort(), [...depths.ONLY_ALL].sort());
  });

  it('is told in tests/README.md', async () => {
    const readme = await readFile(new URL('../../tests/README.md', import.meta.url), 'utf8');
    /** @param {string} start */
    const row = (start) => [.../** @type {string} */ (readme.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? '')
      .matchAll(/`(\w+)`/g)].map(([, name]) => name);
    assert.deepEqual(row('only with `--all`').sort(), [...depths.ONLY_ALL].sort());
    assert.deepEqual(row('with one beside').sort(), [...depths.QUIET].sort());
    assert.deepEqual(row('alone').sort(), [...depths.ALONE].sort());
  });
});

it('what took longest begins first', async () => {
  const here = fileURLToPath(import.meta.url);
  const other = fileURLToPath(new URL('run_tests.mjs', import.meta.url));
  assert.deepEqual(await longestFirst([here, other], { 'tools/lib/run_tests.test.mjs': 1, 'tools/lib/run_tests.mjs': 2 }), [other, here]);
  assert.deepEqual(await longestFirst([here, other], { 'tools/lib/run_tests.test.mjs': 2, 'tools/lib/run_tests.mjs': 1 }), [here, other]);
});

describe('a file of tests that does not end', () => {
  for (const [why, text] of Object.entries({
    'its tests left something running': "test('done', () => { setInterval(() => {}, 1000); });",
    'a test waits without end': "test('waits', () => new Promise(() => { setInterval(() => {}, 1000); }));",
    'a program does not come back': "test('stuck', () => { spawnSync('sleep', ['20']); });",
  })) {
    it(`fails and lets the others run: ${why}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'ebb-limit-'));
      const imports = "import { spawnSync } from 'node:child_process';\nimport { test } from 'node:test';\n";
      await writeFile(join(folder, 'stuck.test.mjs'), imports + text);
      await writeFile(join(folder, 'well.test.mjs'), `${imports}test('all is well', () => {});`);
      const { NODE_TEST_CONTEXT, ...env } = process.env; // Else it would report to the runner of this file.
      const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(new URL('run_tests.mjs', import.meta.url)), folder],
        { encoding: 'utf8', env: { ...env, EBB_FILE_LIMIT: '2', EBB_SLOWEST: '' } });
      await rm(folder, { recursive: true });
      assert.equal(status, 1, stdout);
      assert.match(stdout, /✔ all is well/);
      assert.match(stdout, /did not end within 2 s/);
      assert.match(stdout, /fail 1\n/);
    });
  }
});
