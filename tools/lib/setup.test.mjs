// The promises of tools/setup that need no network: where it looks, and what it takes for whole.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const lib = fileURLToPath(new URL('.', import.meta.url));

/** @type {string} */
let home;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ebb-setup-'));
});

afterEach(() => rm(home, { recursive: true }));

/**
 * Runs a script that has the functions of tools/lib at hand.
 * @param {string} script
 */
function bash(script) {
  const files = ['common', 'packages', 'suite', 'checks'].map((name) => `. '${lib}/${name}.sh'`).join('\n');
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -euo pipefail\n${files}\n${script}`], {
    encoding: 'utf8', env: { ...process.env, EBB_CACHE: join(home, 'cache') }, cwd: home,
  });
  return { status, stdout, stderr };
}

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

describe('the archives that other suites are read from', () => {
  /** @param {string} name @param {string} text */
  async function archives(name, text) {
    await writeFile(join(home, name), text);
    return bash(`debian_archives bookworm '${join(home, name)}'`).stdout.trim().split('\n').filter(Boolean);
  }

  it('are found in the newer kind of file, without updates and security', async () => {
    assert.deepEqual(await archives('debian.sources', [
      'Types: deb', '# a remark', 'URIs: mirror://one', 'Suites: bookworm bookworm-updates', 'Components: main contrib',
      'Signed-By: /keys/debian.gpg', '', 'Types: deb', 'URIs: mirror://two', 'Suites: bookworm-security', 'Components: main', '',
    ].join('\n')), ['mirror://one\t/keys/debian.gpg']);
  });

  it('are found in the older kind of file, options or not', async () => {
    assert.deepEqual(await archives('sources.list', [
      '# deb mirror://remark bookworm main', 'deb mirror://one bookworm main', 'deb-src mirror://source bookworm main',
      'deb [arch=amd64 signed-by=/keys/debian.gpg] mirror://two bookworm main non-free', 'deb mirror://three bookworm-updates main',
    ].join('\n')), ['mirror://one\t', 'mirror://two\t/keys/debian.gpg']);
  });

  it('are never those of others, nor ones that are switched off', async () => {
    assert.deepEqual(await archives('others.sources', [
      'Types: deb', 'URIs: mirror://node', 'Suites: nodistro', 'Components: main', '',
      'Types: deb', 'URIs: mirror://cloud', 'Suites: cloud-bookworm', 'Components: main', '',
      'Enabled: no', 'Types: deb', 'URIs: mirror://off', 'Suites: bookworm', 'Components: main', '',
      'Types: deb', 'URIs: mirror://contrib', 'Suites: bookworm', 'Components: contrib',
    ].join('\n')), []);
  });
});

describe('a download', () => {
  it('that was damaged in the cache is thrown away and said', async () => {
    await writeFile(join(home, 'part.deb'), 'damaged');
    const { status, stdout } = bash(`is_download part.deb ${sha256('whole')}`);
    assert.equal(status, 1);
    assert.match(stdout, /part\.deb in the cache is damaged/);
    assert.equal(existsSync(join(home, 'part.deb')), false);
  });

  it('that is whole is used again', async () => {
    await writeFile(join(home, 'part.deb'), 'whole');
    assert.equal(bash(`is_download part.deb ${sha256('whole')}`).status, 0);
  });

  it('that came with another sum is refused and not kept', async () => {
    await writeFile(join(home, 'came'), 'something else');
    const { status, stderr } = bash(`keep_download came kept ${sha256('whole')} 'thing 1.0'`);
    assert.equal(status, 1);
    assert.match(stderr, /thing 1\.0 came with another SHA-256/);
    assert.equal(existsSync(join(home, 'kept')), false);
  });

  it('that a suite no longer has is named, with what it has now', () => {
    const { status, stderr } = bash('moved_on imgui 1.92.2b forky 1.93');
    assert.equal(status, 1);
    assert.match(stderr, /imgui 1\.92\.2b is no longer in Debian's forky; it has 1\.93 now/);
  });
});

describe('a folder in the cache', () => {
  it('counts as made only with its own stamp', () => {
    const { stdout } = bash(`
      SCRATCH=$PWD/scratch made=$PWD/made; mkdir -p scratch/new
      is_made "$made" 'from this' || echo absent
      finish_folder scratch/new "$made" 'from this'
      is_made "$made" 'from this' && echo there
      is_made "$made" 'from that' || echo other
      rm "$made/.stamp"; is_made "$made" 'from this' || echo unfinished`);
    assert.deepEqual(stdout.trim().split('\n'), ['absent', 'there', 'other', 'unfinished']);
  });

  it('that an interrupted setup left behind is swept away by the next', async () => {
    bash('mkdir -p "$CACHE/tmp/123/half"; open_cache');
    assert.deepEqual(await readdir(join(home, 'cache/tmp')), []);
  });
});

describe('a step', () => {
  it('that does not work shows the end of its output and what to do', () => {
    const { status, stderr } = bash('STEP_ADVICE="Plug it in." step "the thing" sh -c "echo it is dark; exit 3"');
    assert.equal(status, 1);
    assert.match(stderr, /it is dark[^]*the thing did not work[^]*Plug it in\./);
  });
});

describe('write_if_changed', () => {
  it('leaves a file alone that is the same already', async () => {
    bash('printf "a\\n" | write_if_changed folder/file; touch -d 2001-01-01 folder/file; printf "a\\n" | write_if_changed folder/file');
    assert.equal(bash('date -r folder/file +%Y').stdout, '2001\n');
    bash('printf "a" | write_if_changed folder/file');
    assert.equal(await readFile(join(home, 'folder/file'), 'utf8'), 'a');
  });
});

describe('the count of tests', () => {
  /** @param {string} log @param {number} result */
  const count = (log, result) => bash(`printf '%s\\n' '${log}' >log; count_tests log ${result}`).stdout.trim();

  it('adds up what doctest, ctest and Node say', () => {
    assert.equal(count('[doctest] test cases: 120 | 119 passed | 1 failed | 3 skipped\n100% tests passed, 0 tests failed out of 3', 0), '119 1');
    assert.equal(count('92% tests passed, 1 tests failed out of 12', 8), '11 1');
    assert.equal(count('# pass 7\n# fail 0\n# cancelled 0', 0), '7 0');
    assert.equal(count('ℹ pass 7\nℹ fail 2\nℹ cancelled 1', 1), '7 3');
  });

  it('counts anything else as one', () => {
    assert.equal(count('fine', 0), '1 0');
    assert.equal(count('broken', 2), '0 1');
  });

  it('never hides a failure behind tests that passed', () => {
    assert.equal(count('# pass 7\n# fail 0', 1), '7 1');
  });

  it('takes a folder without tests for a failure', () => {
    assert.equal(bash('mkdir empty; node_tests empty').status, 1);
  });
});
