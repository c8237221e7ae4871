// Puts the static site together: dist/index.html, and everything else in one folder named by what is in it.
// SPDX-License-Identifier: MIT
// @ts-check
//
//   node tools/assemble.mjs --program FOLDER --fonts FOLDER --licenses FILE --output FOLDER
//     [--web FOLDER] [--readable] [--check-size]
//
// One folder for the whole build keeps the modules' own relative imports as they are, works under any address, and can
// never mix two builds. The same input gives the same bytes.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { minify } from 'terser';
import { reportSizes } from './sizes.mjs';

/** Files of web/ that are for building and checking, not for the page. */
const NOT_PUBLISHED = /^(index\.html|package\.json|tsconfig\.json|host_library\.js|.*\.d\.ts|.*\.md)$/;

/** Fonts are published when a module or a style sheet names them. */
const FONT_NAME = /fonts\/([\w-]+\.(?:ttf|woff2))/g;

/** @typedef {Map<string, Buffer>} Files by path */

/** @param {string} folder @returns {Promise<Files>} */
async function readFolder(folder) {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return new Map(await Promise.all(names.map(async (entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    return /** @type {[string, Buffer]} */ ([path.slice(folder.length + 1), await readFile(path)]);
  })));
}

/** @param {string} name @param {Buffer} source */
async function smaller(name, source) {
  const { code } = await minify({ [name]: source.toString() }, {
    module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false },
  });
  if (!code) throw new Error(`${name} is empty after minifying`);
  return Buffer.from(`${code}\n`);
}

/**
 * Everything that goes into the folder beside index.html.
 * @param {{web: string, program: string, fonts: string, licenses: string, readable: boolean}} from
 *     folders and a file; `readable` leaves JavaScript as it was written
 * @returns {Promise<Files>}
 */
async function gather({ web, program, fonts, licenses, readable }) {
  /** @param {string} name @param {Buffer} source */
  const script = (name, source) => (readable ? source : smaller(name, source));
  /** @type {Files} */
  const files = new Map();
  for (const [name, bytes] of await readFolder(web)) {
    if (NOT_PUBLISHED.test(name)) continue;
    files.set(name, name.endsWith('.js') ? await script(name, bytes) : bytes);
    for (const [, font] of /\.(js|css)$/.test(name) ? bytes.toString().matchAll(FONT_NAME) : []) {
      if (!existsSync(join(fonts, font))) throw new Error(`web/${name} names fonts/${font}, which is not in ${fonts}`);
      files.set(`fonts/${font}`, await readFile(join(fonts, font)));
    }
  }
  files.set('ebb.js', await script('ebb.js', await readFile(join(program, 'ebb.js'))));
  files.set('ebb.wasm', await readFile(join(program, 'ebb.wasm')));
  files.set('licenses.txt', await readFile(licenses));
  return files;
}

/** @param {Files} files @returns {string} ten hexadecimal digits */
function digest(files) {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) {
    const bytes = /** @type {Buffer} */ (files.get(name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 10);
}

/**
 * The page, with the prefix app/ turned into the folder's name.
 * @param {string} html @param {string} folder @param {Files} files
 */
function page(html, folder, files) {
  return html.replace(/((?:href|src)=")app\/([^"]*)"/g, (_, before, name) => {
    if (!files.has(name)) throw new Error(`web/index.html names app/${name}, which is not there`);
    return `${before}./${folder}/${name}"`;
  });
}

/** @param {Files} site @param {string} output */
async function write(site, output) {
  const fresh = `${output}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const [path, bytes] of site) {
    await mkdir(join(fresh, path, '..'), { recursive: true });
    await writeFile(join(fresh, path), bytes);
  }
  await rm(output, { recursive: true, force: true });
  await rename(fresh, output);
}

/** @param {Files} site @param {string} output */
async function isThere(site, output) {
  if (!existsSync(output)) return false;
  const there = await readFolder(output);
  return there.size === site.size && [...site].every(([path, bytes]) => there.get(path)?.equals(bytes));
}

/** @param {string} name @param {string | undefined} value */
function needed(name, value) {
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
}

async function main() {
  const { values } = parseArgs({
    options: {
      web: { type: 'string', default: fileURLToPath(new URL('../web', import.meta.url)) },
      program: { type: 'string' },
      fonts: { type: 'string' },
      licenses: { type: 'string' },
      output: { type: 'string' },
      readable: { type: 'boolean', default: false },
      'check-size': { type: 'boolean', default: false },
    },
  });
  const web = needed('web', values.web);
  const output = needed('output', values.output);
  const files = await gather({
    web,
    program: needed('program', values.program),
    fonts: needed('fonts', values.fonts),
    licenses: needed('licenses', values.licenses),
    readable: values.readable ?? false,
  });
  const folder = `app-${digest(files)}`;
  /** @type {Files} */
  const site = new Map([['index.html', Buffer.from(page(await readFile(join(web, 'index.html'), 'utf8'), folder, files))]]);
  for (const [name, bytes] of files) site.set(`${folder}/${name}`, bytes);
  if (!await isThere(site, output)) await write(site, output);
  if (values['check-size'] && !reportSizes(site)) throw new Error('the site is larger than its budget');
}

try {
  await main();
} catch (error) {
  console.error(`assemble: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
