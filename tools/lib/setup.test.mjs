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
  const files = ['common', 'packages', 'suite', 'node', 'sources', 'checks'].map((name) => `. '${lib}/${name}.sh'`).join('\n');
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -euo pipefail\n${files}\n${script}`], {
    encoding: 'utf8', env: { ...process.env, EBB_CACHE: join(home, 'cache') }, cwd: home,
  });
  return { status, stdout, stderr };
}

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** The project's shell scripts. */
async function scripts() {
  const root = join(lib, '..', '..');
  const all = [];
  for (const folder of ['.ci', 'tools', 'tools/lib']) {
    for (const file of await readdir(join(root, folder), { withFileTypes: true })) {
      if (!file.isFile()) continue;
      const text = await readFile(join(root, folder, file.name), 'utf8');
      if (file.name.endsWith('.sh') || text.startsWith('#!/usr/bin/env bash')) all.push({ name: `${folder}/${file.name}`, text });
    }
  }
  return all;
}

it('no script stops reading a pipe: who still writes would be ended, and the script with it', async () => {
  const all = await scripts();
  assert.ok(all.length > 10);
  const found = all.flatMap(({ name, text }) => text.split('\n').filter((line) => /\|\s*(head|grep -q|sed -n? ?\S*q)\b/.test(line)).map((line) => `${name}: ${line.trim()}`));
  assert.deepEqual(found, []);
});

it('the slowest tests are told, however many there were', () => {
  const { status, stdout } = bash(`EBB_SLOWEST=$PWD/times
    for ((i = 0; i < 20000; i++)); do printf '%d.5\\ttest %d, of a long name to fill what a pipe holds\\n' $i $i; done >"$EBB_SLOWEST"
    slowest_tests`);
  assert.equal(status, 0);
  assert.equal(stdout.trim().split('\n').length, 11);
  assert.match(stdout, /19999\.5 s  test 19999/);
});

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
    const { status, stderr } = bash('STEP_ADVICE="Plug it in." step thing "the thing" sh -c "echo it is dark; exit 3"');
    assert.equal(status, 1);
    assert.match(stderr, /it is dark[^]*the thing did not work[^]*cache\/log\/thing\.log[^]*Plug it in\./);
  });
});

describe('the packages', () => {
  /** A Debian machine that has nothing at all: no command but the shell's own, no file. */
  const BARE = 'is_debian() { true; }; have() { false; }; compgen() { false; };';

  it('that building needs are at most 12, and no browser, screen reader or linter', () => {
    const packages = bash(`${BARE} missing_packages build`).stdout.trim().split('\n');
    assert.ok(packages.length > 5 && packages.length <= 12, packages.join(' '));
    for (const other of ['chromium', 'firefox', 'webkit', 'orca', 'xvfb', 'tidy', 'format']) {
      assert.ok(!packages.some((name) => name.includes(other)), other);
    }
  });

  it('of each depth are among those of the next', () => {
    const [build, quick, test, all] = ['build', 'quick', 'test', 'all'].map((depth) =>
      bash(`${BARE} missing_packages ${depth}`).stdout.trim().split('\n'));
    assert.deepEqual(quick.slice(0, build.length), build);
    assert.deepEqual(test.slice(0, quick.length), quick);
    assert.deepEqual(all.slice(0, test.length), test);
    assert.ok(!quick.includes('chromium') && test.includes('chromium') && !test.includes('orca') && all.includes('orca'));
  });

  it('that are there are not asked for', () => {
    assert.equal(bash('have() { true; }; compgen() { true; }; missing_packages all').stdout, '');
  });

  it('are all installed at once, however many: counted on the screen, named in a log with a short name', async () => {
    const { status, stdout, stderr } = bash(`${BARE} id() { echo 0; }; apt-get() { echo "apt-get $*"; }; install_packages test`);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^Debian packages: installing \d\d \.\.\. \d+ s$/m);
    assert.doesNotMatch(stdout, /chromium/);
    for (const name of await readdir(join(home, 'cache/log'))) assert.ok(name.length < 40, name);
    assert.match(await readFile(join(home, 'cache/log/debian-packages.log'), 'utf8'), /^Asked for: .* chromium .*\napt-get install .* chromium /);
  });

  /** @param {string} commands @param {string} depth */
  const asSomebodyElse = (commands, depth) =>
    bash(`is_debian() { true; }; compgen() { false; }; have() { ${commands}; }; id() { echo 1000; }; apt-get() { echo installed; }; install_packages ${depth}`);

  it('are asked of root in one short line, when somebody else runs the command', () => {
    const { status, stdout, stderr } = asSomebodyElse('[ "$1" = sudo ]', 'test');
    assert.equal(status, 1);
    assert.doesNotMatch(stdout, /installed/);
    const lines = stderr.split('\n').map((line) => line.trim());
    assert.match(lines.find((line) => line.startsWith('sudo ')) ?? '', /^sudo '.*\/tools\/setup' --packages test$/);
    assert.match(stderr, /then the same command again/);
    assert.match(stderr, /It installs: cmake .*\n(.*\n)*.*chromium/);
  });

  it('are asked of root by su, where there is no sudo', () => {
    assert.match(asSomebodyElse('false', 'build').stderr, /^ *su -c "'.*\/tools\/setup' --packages build"$/m);
  });

  it('that root has installed since are not asked for again: the same command goes on', () => {
    const { status, stderr } = bash('is_debian() { true; }; have() { true; }; compgen() { true; }; id() { echo 1000; }; install_packages test; echo on');
    assert.equal(status, 0, stderr);
  });
});

describe('the registry of npm', () => {
  const NOTHING = 'have() { false; }; HOME=$PWD; unset npm_config_registry NPM_CONFIG_REGISTRY npm_config_globalconfig;';

  it('is the one in the environment, before everything', () => {
    assert.equal(bash(`${NOTHING} echo 'registry=mirror://file/' >.npmrc; npm_config_registry=mirror://given/; find_registry; echo "$REGISTRY"`).stdout, 'mirror://given\n');
  });

  it('is the one that the person has set', () => {
    assert.equal(bash(`${NOTHING} echo 'registry = "mirror://file/"' >.npmrc; find_registry; echo "$REGISTRY"`).stdout, 'mirror://file\n');
  });

  it('is else the one that Debian\'s own npm is made with; that is only read', () => {
    const { stdout } = bash(`${NOTHING} npm_config_globalconfig=$PWD/none SCRATCH=$PWD
      fetch_deb() { echo "fetch $2"; }
      dpkg() { mkdir -p "$3/lib"; echo "  registry: 'https://registry.example/'," >"$3/lib/options.js"; }
      find_registry; echo "$REGISTRY"`);
    assert.match(stdout, /^fetch npm\n[^]*https:\/\/registry\.example\n$/);
  });
});

describe('the tests of modules and tools', () => {
  it('are run with the oldest and the newest Node that README names', async () => {
    const { stdout } = bash('is_debian() { true; }; nodes_to_test');
    const [from, to] = (await readFile(new URL('../../README.md', import.meta.url), 'utf8')).match(/`node` (\d+) to (\d+)/)?.slice(1) ?? [];
    assert.match(stdout, new RegExp(`^/.*/node\\n/.*/nodejs-${to}\\.[\\d.]+/bin/node\\n$`));
    assert.match(bash('echo "$NODE_VERSION $NODE_NEWEST_VERSION"').stdout, new RegExp(`^${from}\\.\\S+ ${to}\\.`));
  });
});

describe('a library', () => {
  /**
   * Gets it with these ways; the pinned repository is one in the test's own folder, whose tag v1 points to its only commit.
   * @param {string} script
   */
  function library(script) {
    return bash(`
      SCRATCH=$PWD/scratch; mkdir -p "$SCRATCH" "$CACHE/downloads"
      git init -q upstream; cd upstream
      git config user.email a@b.example; git config user.name a
      echo 'int library;' >library.c; git add .; git commit -qm one; git tag -a v1 -m v1
      cd ..
      THING_VERSION=1.0 THING_SUITE=forky THING_PACKAGE=thing THING_UPSTREAM=1.0 THING_SHA256=abc
      THING_GIT=file://$PWD/upstream THING_TAG=v1 THING_COMMIT=$(git -C upstream rev-parse HEAD)
      unset EBB_THING_SOURCE
      fetch_source() { moved_on thing 1.0 forky 2.0; }
      ${script}`);
  }

  it('that is given by the environment is used as it is', () => {
    const { stdout } = library('mkdir own; EBB_THING_SOURCE=$PWD/own; get_source THING; echo "$EBB_THING_SOURCE"');
    assert.equal(stdout.trim(), join(home, 'own'));
  });

  it('comes from Debian\'s archive, and its repository is not asked', () => {
    const { status, stdout, stderr } = library(`
      fetch_source() { mkdir -p t/thing-1.0; echo 'int debian;' >t/thing-1.0/library.c; tar -cf "$CACHE/downloads/thing.tar" -C t thing-1.0; }
      THING_GIT=file:///nowhere; get_source THING; cat "$EBB_THING_SOURCE/library.c"`);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /int debian;/);
  });

  it('that Debian no longer has comes from its repository, and that is said', () => {
    const { status, stdout, stderr } = library('get_source THING; cat "$EBB_THING_SOURCE/library.c"');
    assert.equal(status, 0, stderr);
    assert.match(stderr, /thing 1\.0 is no longer in Debian's forky; it has 2\.0 now/);
    assert.match(stdout, /thing 1\.0 was not to be had from Debian[^]*thing 1\.0: fetching from its repository[^]*int library;/);
  });

  it('whose tag points to another commit than the pinned one is refused', () => {
    const { status, stderr } = library(`
      cd upstream; echo 'int other;' >library.c; git commit -qam two; git tag -fa v1 -m moved; cd ..
      get_source THING; echo taken`);
    assert.equal(status, 1);
    assert.match(stderr, /The tag v1 points to [0-9a-f]{40}, but tools\/versions pins [0-9a-f]{40}\. It was not used\./);
    assert.match(stderr, /no way to the source of thing 1\.0 worked[^]*EBB_THING_SOURCE/);
  });

  it('that came once is not fetched again', () => {
    const { status, stderr } = library('get_source THING; unset EBB_THING_SOURCE; rm -r upstream; get_source THING; ls "$EBB_THING_SOURCE"');
    assert.equal(status, 0, stderr);
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
    assert.equal(bash('mkdir empty; node_tests node empty').status, 1);
  });
});

describe('the files that clang-tidy looks at', () => {
  const commit = 'git -c user.name=a -c user.email=a@b.invalid commit -qm c';
  const clone = `mkdir -p clone/src/base && cd clone && git init -qb main && ROOT=$PWD
    touch src/base/{day,id}.{cpp,h} src/base/plain.h && echo '#include "base/plain.h"' >src/base/id.cpp && git add . && ${commit}
    git update-ref refs/remotes/origin/main HEAD\n`;
  const changed = 'sources_of_ours | changed_sources | compiled_with';
  /** @param {string} script */
  const lines = (script) => bash(clone + script).stdout.split('\n').filter(Boolean);

  it('are none where nothing differs from the main branch', () => {
    assert.deepEqual(lines(changed), []);
  });

  it('are those of the commits since then, those not committed, and new ones', () => {
    const change = `echo >>src/base/day.cpp && ${commit} -a && echo >>src/base/id.cpp && touch src/base/new.cpp\n`;
    assert.deepEqual(lines(change + changed), ['src/base/day.cpp', 'src/base/id.cpp', 'src/base/new.cpp']);
  });

  it('are not those that changed on the main branch meanwhile, or that are gone', () => {
    const meanwhile = `git checkout -qb mine && echo >>src/base/day.cpp && ${commit} -a && git update-ref refs/remotes/origin/main HEAD
      git reset -q --hard HEAD~ && git rm -q src/base/day.cpp && ${commit}\n`;
    assert.deepEqual(lines(meanwhile + changed), []);
  });

  it('are for a header the file beside it, or one that includes it', () => {
    assert.deepEqual(lines(`echo >>src/base/day.h\n${changed}`), ['src/base/day.cpp']);
    assert.deepEqual(lines(`echo >>src/base/plain.h\n${changed}`), ['src/base/id.cpp']);
  });

  it('are all of them when all are asked for', () => {
    assert.deepEqual(lines('sources_of_ours | all_sources | compiled_with | sort -u'), ['src/base/day.cpp', 'src/base/id.cpp']);
  });
});
