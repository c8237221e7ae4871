// What the site consists of, and that the same sources give the same site.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { META_POLICY, SECURITY_HEADERS } from './headers.mjs';

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
    program, '--web', join(home, 'web'), '--assets', join(home, 'assets'), '--program', join(home, 'program'), '--words', join(home, 'catalogues'),
    '--fonts', join(home, 'fonts'), '--licenses', join(home, 'licenses'), '--output', join(home, 'dist'), ...options,
  ], { encoding: 'utf8' });
  return { status, stderr, stdout };
}

/** The version's folder beside index.html. */
async function folder() {
  const names = (await readdir(join(home, 'dist'))).filter((name) => name.startsWith('app-'));
  assert.equal(names.length, 1);
  return names[0];
}

/** @param {string} path below the site */
const published = (path) => readFile(join(home, 'dist', path), 'utf8');

/** What the service worker says that the version consists of. */
async function build() {
  const [line] = (await published('sw.js')).split('\n');
  return JSON.parse(line.slice('self.BUILD='.length, -1));
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ebb-assemble-'));
  await put({
    'web/index.html': '<meta content="%POLICY%"><link href="app/style.css"><script type="module" src="app/main.js"></script>',
    'web/manifest.webmanifest': '{}',
    'web/icons/192.png': 'png',
    'web/service_worker.js': "// A remark.\n{ const x = self.BUILD; self.addEventListener('fetch', () => x); }",
    'web/main.js': "// A remark.\nimport { other } from './other.js';\nother('fonts/sans.ttf');\n",
    'web/other.js': 'export const other = (name) => { document.title = name; };\n',
    'web/style.css': 'body { margin: 0 }',
    'web/package.json': '{}',
    'web/tsconfig.json': '{}',
    'web/types.d.ts': '',
    'web/host_library.js': '',
    'assets/words.txt': 'words',
    'assets/words/en/home.ftl': 'save = Save',
    'catalogues/en.words': 'EBBW',
    'program/ebb.js': 'const f = (long) => long; export default f;',
    'program/ebb.wasm': '\0asm',
    'program/ebb_kdf.wasm': '\0asm',
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
      'ebb.js', 'ebb.wasm', 'ebb_kdf.wasm', 'fonts', 'licenses.txt', 'main.js', 'style.css', 'words', 'words.txt',
    ]);
  });

  it('leads the page there by relative addresses', async () => {
    assemble();
    const app = await folder();
    assert.equal(await published('index.html'),
      `<meta content="${META_POLICY}"><link href="./${app}/style.css"><script type="module" src="./${app}/main.js"></script>`);
  });

  it('keeps beside the page what is known by its address', async () => {
    assemble();
    assert.deepEqual((await readdir(join(home, 'dist'))).sort(),
      ['_headers', await folder(), 'icons', 'index.html', 'manifest.webmanifest', 'sw.js'].sort());
  });

  it('tells the service worker the SHA-256 of every file, and every header', async () => {
    assemble();
    const { name, files, headers, types } = await build();
    assert.equal(name, await folder());
    const all = (await readdir(join(home, 'dist'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(home, 'dist/').length));
    assert.deepEqual(Object.keys(files).sort(), all.filter((path) => !['sw.js', '_headers'].includes(path))
      .map((path) => (path === 'index.html' ? './' : path)).sort());
    for (const [path, sum] of Object.entries(files)) {
      const bytes = await readFile(join(home, 'dist', path === './' ? 'index.html' : path));
      assert.equal(sum, createHash('sha256').update(bytes).digest('hex'), path);
    }
    assert.deepEqual(headers, SECURITY_HEADERS);
    assert.equal(types['.wasm'], 'application/wasm');
  });

  it('gives the page the one sum of its files that a shell gives too', async () => {
    await put({ 'web/index.html': `<html data-sum="%SUM%"><meta content="%POLICY%">` });
    assert.equal(assemble().status, 0);
    const { stdout } = spawnSync('sh', ['-c', 'find app-* -type f | LC_ALL=C sort | xargs sha256sum | sha256sum'], { cwd: join(home, 'dist'), encoding: 'utf8' });
    assert.match(await published('index.html'), new RegExp(`data-sum="${stdout.slice(0, 64)}"`));
  });

  it('leaves the service worker as it is when nothing that is published has changed', async () => {
    assemble();
    const before = await published('sw.js');
    await put({ 'web/types.d.ts': 'export type Other = 1;', 'web/README.md': '# Other', 'fonts/unused.ttf': 'other', 'assets/words/en/home.ftl': '# A remark.\nsave = Save' });
    assemble();
    assert.equal(await published('sw.js'), before);
    await put({ 'web/style.css': 'body { margin: 1px }' });
    assemble();
    assert.notEqual(await published('sw.js'), before);
  });

  it('writes the headers into a file for hosts that read one', async () => {
    assemble();
    const text = await published('_headers');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.ok(text.includes(`  ${name}: ${value}\n`), name);
    assert.match(text, new RegExp(`/${await folder()}/\\*\n {2}Cache-Control: public, max-age=31536000, immutable`));
    assert.match(text, /\/sw\.js\n {2}Cache-Control: no-cache/);
  });

  it('is another version when only the service worker is another', async () => {
    assemble();
    const before = await folder();
    await put({ 'web/service_worker.js': '{ self.addEventListener("fetch", () => {}); }' });
    assemble();
    assert.notEqual(await folder(), before);
  });

  it('refuses a page without a place for its policy', async () => {
    await put({ 'web/index.html': '<meta content="">' });
    assert.match(assemble().stderr, /no place for its policy/);
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

  it('joins the modules into one, and forgets to announce those that are gone', async () => {
    await put({ 'web/index.html': '<meta content="%POLICY%">\n<link rel="modulepreload" href="app/other.js">\n<script type="module" src="app/main.js"></script>' });
    assemble();
    const app = await folder();
    assert.doesNotMatch(await published('index.html'), /other\.js/);
    assert.doesNotMatch(await published(`${app}/main.js`), /import/);
    assemble('--readable');
    assert.match(await published('index.html'), /other\.js/);
    assert.match(await published(`${await folder()}/main.js`), /import \{ other \}/);
  });

  it('drops remarks unless asked to stay readable', async () => {
    assemble();
    assert.doesNotMatch(await readFile(join(home, 'dist', await folder(), 'main.js'), 'utf8'), /A remark/);
    assemble('--readable');
    assert.match(await readFile(join(home, 'dist', await folder(), 'main.js'), 'utf8'), /A remark/);
  });

  it('refuses a page that names a file which is not there', async () => {
    await put({ 'web/index.html': '<meta content="%POLICY%"><script src="app/gone.js"></script>' });
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
    await writeFile(join(home, 'program/ebb.wasm'), randomBytes(400_000)); // Does not compress.
    const { status, stdout, stderr } = assemble('--check-size');
    assert.equal(status, 1);
    assert.match(stdout, /program .*budget \d+ kB: OVER/);
    assert.match(stderr, /larger than its budget/);
  });
});
