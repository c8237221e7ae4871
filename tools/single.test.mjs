// The page as one file: what is in it, and that it may fetch nothing.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';

import { join, singleFile } from './single.mjs';

/** @param {Record<string, string>} files */
const run = (files) => {
  const log = /** @type {unknown[]} */ ([]);
  new Function('log', join('main.js', (name) => files[name]))((/** @type {unknown} */ value) => log.push(value));
  return log;
};

describe('join', () => {
  it('gives each module its own scope and what it imports', () => {
    assert.deepEqual(run({
      'main.js': "import { a, b as other } from './one.js';\nimport two from './two.js';\nconst hidden = 3;\nlog([a, other(), two, hidden]);",
      'one.js': "const hidden = 1;\nexport const a = hidden;\nexport function b() { return hidden + 1; }",
      'two.js': "import { a } from './one.js';\nconst hidden = 10;\nexport default hidden + a;",
    }), [[1, 2, 11, 3]]);
  });

  it('tells names from properties, and the names of a module from the same ones inside and in other modules', () => {
    assert.deepEqual(run({
      'main.js': "import { a as b, make, Thing } from './one.js';\nconst a = 'mine';\nconst { x = b, ...rest } = make(a);\nlog([a, b, x, rest, new Thing(a).a]);",
      'one.js': [
        "const x = 'hidden';", "export const a = 'theirs';", 'export class Thing { a = 1; constructor(a) { this.a = `${a} and ${x}`; } }',
        'export function make(x) { const { a, b: [c] } = { a: x, b: [x] }; x: for (;;) break x; return { a, x: undefined, c, of: { x }.x, make() { return x; } }.make() && { a, c, of: { x }.x }; }',
      ].join('\n'),
    }), [['mine', 'theirs', 'theirs', { a: 'mine', c: 'mine', of: 'mine' }, 'mine and hidden']]);
  });

  it('runs each module once, those that are needed first', () => {
    assert.deepEqual(run({
      'main.js': "import './a.js';\nimport './b.js';\nlog('main');",
      'a.js': "import './b.js';\nlog('a');",
      'b.js': "log('b');",
    }), ['b', 'a', 'main']);
  });

  it('refuses what it does not understand, and modules that need each other', () => {
    assert.throws(() => run({ 'main.js': "import * as all from './a.js';", 'a.js': '' }), /main\.js: import \*/);
    assert.throws(() => run({ 'main.js': "export { a } from './a.js';", 'a.js': '' }), /main\.js: export \{/);
    assert.throws(() => run({ 'main.js': "import { b } from './a.js';", 'a.js': 'export const a = 1;' }), /main\.js: import \{ b \}/);
    assert.throws(() => run({ 'main.js': "import './a.js';", 'a.js': "import './main.js';" }), /main\.js needs itself/);
  });
});

describe('single file', () => {
  const files = new Map(Object.entries({
    'index.html': '<html lang="en" data-sum="%SUM%">\n<head>\n<meta http-equiv="Content-Security-Policy" content="%POLICY%">\n<link rel="stylesheet" href="app/style.css">\n<script type="module" src="app/main.js"></script>\n</head>\n<body>\n</body>\n</html>\n',
    'style.css': 'body { margin: 0 }',
    'icon.svg': '<svg/>',
    'main.js': "import { where } from './place.js';\ndocument.title = where;\n",
    'place.js': "export const where = 'a host';\n",
    'place_single.js': "export const where = '</script> and $& in a file';\n",
    'ebb.wasm': '\0asm',
    'licenses.txt': 'all of them',
    'fonts/sans.ttf': 'sans',
  }).map(([name, text]) => /** @type {[string, Buffer]} */ ([name, Buffer.from(text)])));

  it('holds everything and names no other file', async () => {
    const page = await singleFile(files, 'app-1', 'f00d');
    assert.doesNotMatch(page, /\s(src|href)="(?!data:)/);
    for (const name of ['ebb.wasm', 'licenses.txt', 'fonts/sans.ttf']) {
      const [, text] = page.match(new RegExp(`id="${name}">([^<]*)<`)) ?? [];
      assert.deepEqual(Buffer.from(text, 'base64'), files.get(name), name);
    }
    assert.match(page, /and \$& in a file/);
    assert.match(page, /<html data-version="app-1" /);
    assert.match(page, /^[^]*<html [^>]*data-sum="f00d"/);
  });

  it('lets nothing run but its own script, nothing dress it but its own style, and nothing be fetched', async () => {
    const page = await singleFile(files, 'app-1', 'f00d');
    const [, policy] = page.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/) ?? [];
    const hash = (/** @type {string} */ text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, script] = page.match(/<script type="module">([^]*?)<\/script>/) ?? [];
    const [, style] = page.match(/<style>([^]*?)<\/style>/) ?? [];
    assert.ok(policy.includes(`script-src ${hash(script)} 'wasm-unsafe-eval';`));
    assert.ok(policy.includes(`style-src ${hash(style)};`));
    assert.match(policy, /^default-src 'none';/);
    assert.match(policy, /connect-src 'none';/);
    assert.doesNotMatch(policy, /'self'|unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it('is the same each time', async () => {
    assert.equal(await singleFile(files, 'app-1', 'f00d'), await singleFile(files, 'app-1', 'f00d'));
  });
});
