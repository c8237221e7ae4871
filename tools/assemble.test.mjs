// What the site consists of, and that the same sources give the same site.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/** @type {string} */
let home;

/** @param {Record<string, string>} files by path below the test's folder */
async function put(files) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(home, path, '..'), { recursive: true });
    await writeFile(join(home, path), text);
  }
}

/** @param {string[]} options */
function assemble(...options) {
  const program = fileURLToPath(new URL('assemble.mjs', import.meta.url));
  const { status, stderr, stdout } = spawnSync(process.execPath, [
    program, '--web', join(home, 'web'), '--program', join(home, 'program'), '--fonts', join(home, 'fonts'),
    '--licenses', join(home, 'licenses'), '--output', join(home, 'dist'), ...options,
  ], { encoding: 'utf8' });
  return { status, stderr, stdout };
}

/** The one folder beside index.html. */
async function folder() {
  const names = (await readdir(join(home, 'dist'))).filter((name) => name !== 'index.html');
  assert.equal(names.length, 1);
  return names[0];
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ebb-assemble-'));
  await put({
    'web/index.html': '<link href="app/style.css"><script type="module" src="app/main.js"></script>',
    'web/main.js': "// A remark.\nimport { other } from './other.js';\nother('fonts/sans.ttf');\n",
    'web/other.js': 'export const other = (name) => name;\n',
    'web/style.css': 'body { margin: 0 }',
    'web/package.json': '{}',
    'web/tsconfig.json': '{}',
    'web/types.d.ts': '',
    'web/host_library.js': '',
    'program/ebb.js': 'const f = (long) => long; export default f;',
    'program/ebb.wasm': '\0asm',
    'fonts/sans.ttf': 'sans',
    'fonts/unused.ttf': 'unused',
    licenses: 'all of them',
  });
});

afterEach(() => rm(home, { recursive: true }));

describe('assemble', () => {
  it('puts everything but the page into one folder named by its content', async () => {
    assert.equal(assemble().status, 0);
    const app = await folder();
    assert.match(app, /^app-[0-9a-f]{10}$/);
    assert.deepEqual((await readdir(join(home, 'dist', app))).sort(), [
      'ebb.js', 'ebb.wasm', 'fonts', 'licenses.txt', 'main.js', 'other.js', 'style.css',
    ]);
  });

  it('leads the page there by relative addresses', async () => {
    assemble();
    const app = await folder();
    assert.equal(await readFile(join(home, 'dist/index.html'), 'utf8'),
      `<link href="./${app}/style.css"><script type="module" src="./${app}/main.js"></script>`);
  });

  it('takes the fonts that a module names, and no others', async () => {
    assemble();
    assert.deepEqual(await readdir(join(home, 'dist', await folder(), 'fonts')), ['sans.ttf']);
  });

  it('gives the same site for the same sources, and leaves a site that is already right alone', async () => {
    assemble();
    const [app, { mtimeMs }] = [await folder(), await stat(join(home, 'dist/index.html'))];
    assemble();
    assert.equal(await folder(), app);
    assert.equal((await stat(join(home, 'dist/index.html'))).mtimeMs, mtimeMs);
  });

  it('remembers a site that is right, and mends one that is not', async () => {
    const memory = ['--memory', join(home, 'memory'), '--check-size'];
    const first = assemble(...memory);
    const page = await readFile(join(home, 'dist/index.html'), 'utf8');
    await writeFile(join(home, 'dist/index.html'), 'damaged');
    assert.equal(assemble(...memory).stdout, first.stdout);
    assert.equal(await readFile(join(home, 'dist/index.html'), 'utf8'), page);
    assert.equal(assemble(...memory).stdout, first.stdout);
    assert.match(first.stdout, /first load/);
  });

  it('gives another name to another build and leaves nothing of the old one', async () => {
    assemble();
    const before = await folder();
    await put({ 'program/ebb.wasm': '\0asm2' });
    assemble();
    assert.notEqual(await folder(), before);
  });

  it('drops remarks unless asked to stay readable', async () => {
    assemble();
    assert.doesNotMatch(await readFile(join(home, 'dist', await folder(), 'main.js'), 'utf8'), /A remark/);
    assemble('--readable');
    assert.match(await readFile(join(home, 'dist', await folder(), 'main.js'), 'utf8'), /A remark/);
  });

  it('refuses a page that names a file which is not there', async () => {
    await put({ 'web/index.html': '<script src="app/gone.js"></script>' });
    const { status, stderr } = assemble();
    assert.equal(status, 1);
    assert.match(stderr, /app\/gone\.js, which is not there/);
    assert.equal(existsSync(join(home, 'dist')), false);
  });

  it('refuses a font that is not there', async () => {
    await put({ 'web/style.css': 'url(fonts/gone.ttf)' });
    assert.match(assemble().stderr, /web\/style\.css names fonts\/gone\.ttf/);
  });

  it('refuses a program above its budget', async () => {
    await writeFile(join(home, 'program/ebb.wasm'), randomBytes(310_000)); // Does not compress.
    const { status, stdout, stderr } = assemble('--check-size');
    assert.equal(status, 1);
    assert.match(stdout, /program .*budget 300 kB: OVER/);
    assert.match(stderr, /larger than its budget/);
  });
});
