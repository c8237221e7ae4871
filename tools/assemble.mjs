// Puts the static site together: index.html and what has a fixed address beside it, and everything else in one folder
// named by what is in it.
// SPDX-License-Identifier: MIT
// @ts-check
//
//   node tools/assemble.mjs --program FOLDER --words FOLDER --fonts FOLDER --licenses FILE --output FOLDER
//     [--web FOLDER] [--assets FOLDER] [--memory FILE] [--readable] [--check-size] [--single-file]
//
// With --single-file, the output is one file that needs no other.
//
// One folder for the whole build keeps the modules' own relative imports as they are, works under any address, and can
// never mix two builds. The same input gives the same bytes. With --memory, a site that is right already is left alone
// without doing the work again.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { minify } from 'terser';
import { CACHING, META_POLICY, SECURITY_HEADERS, TYPES } from './headers.mjs';
import { join as joinModules, singleFile } from './single.mjs';
import { compareSizes } from './sizes.mjs';

/** Files of web/ that are for building and checking, not for the page. */
const NOT_PUBLISHED = /^(package\.json|tsconfig\.json|host_library\.js|.*\.d\.ts|.*\.md)$/;

/** What browsers and devices know by its address: it stands beside the page under a name that stays. */
const BESIDE_PAGE = /^(index\.html|manifest\.webmanifest|icons\/.*)$/;

/** What catalogues are made of (tools/fluent). */
const SENTENCES = /^words\//;

/** Of use only for the page as a single file. */
const SINGLE = /^place_single\.js$/;

/** Published as sw.js, after a line that says what the version consists of. */
const SERVICE_WORKER = 'service_worker.js';

/** Fonts are published when a module or a style sheet names them. */
const FONT_NAME = /fonts\/([\w-]+\.(?:ttf|woff2))/g;

/** What decides how the site comes out, besides its sources. */
const RECIPE = ['assemble.mjs', 'headers.mjs', 'single.mjs', 'sizes.mjs', 'node/package-lock.json'];

/** @typedef {Map<string, Buffer>} Files by path */
/** @typedef {{key: string, output: string, report: string, within: boolean}} Memory of the last run */

/** @param {string} folder @returns {Promise<Files>} empty when there is no such folder */
async function readFolder(folder) {
  if (!existsSync(folder)) return new Map();
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return new Map(await Promise.all(entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return /** @type {[string, Buffer]} */ ([path.slice(folder.length + 1), await readFile(path)]);
  })));
}

/** @param {Files} files @returns {string} in hexadecimal digits */
function digest(files) {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Everything that is published, as it was written.
 * @param {{web: string, assets: string, program: string, words: string, fonts: string, licenses: string}} from folders and a file
 * @returns {Promise<Files>}
 */
async function gather({ web, assets, program, words, fonts, licenses }) {
  /** @type {Files} */
  const files = new Map([...await readFolder(web)].filter(([name]) => !NOT_PUBLISHED.test(name)));
  for (const [name, bytes] of await readFolder(assets)) if (!SENTENCES.test(name)) files.set(name, bytes);
  for (const [name, bytes] of [...files]) {
    for (const [, font] of /\.(js|css)$/.test(name) ? bytes.toString().matchAll(FONT_NAME) : []) {
      if (!existsSync(join(fonts, font))) throw new Error(`web/${name} names fonts/${font}, which is not in ${fonts}`);
      files.set(`fonts/${font}`, await readFile(join(fonts, font)));
    }
  }
  for (const [name, bytes] of await readFolder(words)) files.set(`words/${name}`, bytes);
  for (const name of ['ebb.js', 'ebb.wasm', 'ebb_kdf.wasm']) files.set(name, await readFile(join(program, name)));
  return files.set('licenses.txt', await readFile(licenses));
}

/** What starts by itself: the page, and its workers. */
const ENTRIES = ['main.js', 'key_worker.js', 'half_worker.js'];

/**
 * The modules of each entry joined into one: fifty small files cost a slow phone half a second, and more bytes.
 * @param {Files} files
 * @returns {Files}
 */
function joined(files) {
  const read = (/** @type {string} */ name) => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`web/${name} is imported and not there`);
    return bytes.toString();
  };
  const stays = /^(ebb|service_worker)\.js$|(?<!\.js)$/;
  const result = new Map([...files].filter(([name]) => stays.test(name)));
  for (const entry of ENTRIES) if (files.has(entry)) result.set(entry, Buffer.from(joinModules(entry, read)));
  const page = files.get('index.html')?.toString() ?? '';
  return result.set('index.html', Buffer.from(page.replace(/<link rel="modulepreload" href="app\/([^"]*)">\n/g, (link, name) => (
    result.has(name) || !files.has(name) ? link : ''
  ))));
}

/** @param {Files} files @returns {Promise<Files>} the same with its modules joined and its scripts minified */
async function smaller(files) {
  return new Map(await Promise.all([...joined(files)].map(async ([name, bytes]) => {
    if (!name.endsWith('.js')) return /** @type {[string, Buffer]} */ ([name, bytes]);
    const { code } = await minify({ [name]: bytes.toString() }, {
      module: name !== SERVICE_WORKER, ecma: 2020, compress: { passes: 3 }, format: { comments: false },
    });
    if (!code) throw new Error(`${name} is empty after minifying`);
    return /** @type {[string, Buffer]} */ ([name, Buffer.from(`${code}\n`)]);
  })));
}

/** What the page fetches before it can show anything. @param {Files} files @returns {number} bytes, as they are unpacked */
const bytesOfStart = (files) => [...files].reduce((sum, [name, bytes]) => (
  /^(ebb\.wasm|fonts\/.*)$/.test(name) ? sum + bytes.length : sum
), 0);

/**
 * One sum for all files of the version, as `find app-* -type f | LC_ALL=C sort | xargs sha256sum | sha256sum` gives it.
 * @param {Files} site
 * @param {string} folder
 */
function sumOf(site, folder) {
  const sha256 = (/** @type {Buffer | string} */ bytes) => createHash('sha256').update(bytes).digest('hex');
  const paths = [...site.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
  return sha256(paths.map((path) => `${sha256(/** @type {Buffer} */ (site.get(path)))}  ${path}\n`).join(''));
}

/**
 * The page, with its prefix app/ turned into the name of the folder of all the rest.
 * @param {Files} files
 * @param {string} folder
 * @param {string} sum
 */
function pageOf(files, folder, sum) {
  const page = files.get('index.html')?.toString();
  if (page === undefined) throw new Error('web/index.html is not there');
  if (!page.includes('content="%POLICY%"')) throw new Error('web/index.html has no place for its policy (%POLICY%)');
  return page.replace('%BYTES%', String(bytesOfStart(files))).replace('%SUM%', sum).replace('%POLICY%', META_POLICY).replace(/((?:href|src)=")app\/([^"]*)"/g, (_, before, name) => {
    if (!files.has(name)) throw new Error(`web/index.html names app/${name}, which is not there`);
    return `${before}./${folder}/${name}"`;
  });
}

/**
 * The service worker, which knows each file of the version by its SHA-256.
 * @param {Files} site
 * @param {string} name of the version
 * @param {Buffer | undefined} code
 */
function serviceWorkerOf(site, name, code) {
  if (code === undefined) throw new Error(`web/${SERVICE_WORKER} is not there`);
  const files = Object.fromEntries([...site].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => (
    [path === 'index.html' ? './' : path, createHash('sha256').update(bytes).digest('hex')]
  )));
  const types = Object.fromEntries(Object.entries(TYPES).filter(([end]) => [...site.keys()].some((path) => path.endsWith(end))));
  return `self.BUILD=${JSON.stringify({ name, files, headers: SECURITY_HEADERS, types })};\n${code}`;
}

/** For hosts that take their headers from a file of the site. @param {string} folder */
function headersFile(folder) {
  const block = (/** @type {string} */ path, /** @type {Record<string, string>} */ headers) => (
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
  );
  const asked = { 'Cache-Control': CACHING.asked };
  return [
    block('/*', SECURITY_HEADERS), block('/', asked), block('/index.html', asked), block('/sw.js', asked),
    block(`/${folder}/*`, { 'Cache-Control': CACHING.kept }),
  ].join('\n');
}

/** @param {Files} files @returns {string} the name of the version, which is that of its folder */
const versionOf = (files) => `app-${digest(new Map([...files, ['headers', Buffer.from(headersFile(''))]])).slice(0, 10)}`;

/**
 * Lays the site out.
 * @param {Files} files
 * @returns {Files}
 */
function layOut(files) {
  const folder = versionOf(files);
  /** @type {Files} */
  const site = new Map();
  for (const [name, bytes] of files) {
    if (name !== SERVICE_WORKER && !SINGLE.test(name)) site.set(BESIDE_PAGE.test(name) ? name : `${folder}/${name}`, bytes);
  }
  site.set('index.html', Buffer.from(pageOf(files, folder, sumOf(site, folder))));
  const worker = serviceWorkerOf(site, folder, files.get(SERVICE_WORKER));
  return site.set('sw.js', Buffer.from(worker)).set('_headers', Buffer.from(headersFile(folder)));
}

/** @param {Files} site @param {string} output replaced as a whole */
async function write(site, output) {
  const fresh = `${output}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const [path, bytes] of site) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), bytes);
  }
  await rm(output, { recursive: true, force: true });
  await rename(fresh, output);
}

/** @param {string | undefined} file @returns {Promise<Memory | undefined>} */
async function remember(file) {
  if (file === undefined || !existsSync(file)) return undefined;
  return JSON.parse(await readFile(file, 'utf8'));
}

/** @param {string} name @param {string | undefined} value */
function needed(name, value) {
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
}

async function main() {
  const tools = fileURLToPath(new URL('.', import.meta.url));
  const { values } = parseArgs({
    options: {
      web: { type: 'string', default: join(tools, '../web') },
      assets: { type: 'string', default: join(tools, '../assets') },
      program: { type: 'string' },
      words: { type: 'string' },
      fonts: { type: 'string' },
      licenses: { type: 'string' },
      output: { type: 'string' },
      memory: { type: 'string' },
      readable: { type: 'boolean', default: false },
      'check-size': { type: 'boolean', default: false },
      'single-file': { type: 'boolean', default: false },
    },
  });
  const output = needed('output', values.output);
  const sources = await gather({
    web: needed('web', values.web),
    assets: needed('assets', values.assets),
    program: needed('program', values.program),
    words: needed('words', values.words),
    fonts: needed('fonts', values.fonts),
    licenses: needed('licenses', values.licenses),
  });
  if (values['single-file']) {
    const same = await smaller(sources);
    const version = versionOf(same);
    await writeFile(output, await singleFile(sources, version, sumOf(layOut(same), version)));
    return;
  }
  const recipe = await Promise.all(RECIPE.map(async (name) => /** @type {const} */ ([name, await readFile(join(tools, name))])));
  const key = `${digest(new Map(recipe))} ${digest(sources)} ${values.readable} ${values['check-size']}`;

  let memory = await remember(values.memory);
  if (memory === undefined || memory.key !== key || memory.output !== digest(await readFolder(output))) {
    const site = layOut(values.readable ? sources : await smaller(sources));
    const there = digest(site);
    if (digest(await readFolder(output)) !== there) await write(site, output);
    const sizes = values['check-size'] ? compareSizes(site) : { report: '', within: true };
    memory = { key, output: there, ...sizes };
    if (values.memory) await writeFile(values.memory, JSON.stringify(memory));
  }
  if (values['check-size']) {
    console.log(memory.report);
    if (!memory.within) throw new Error('the site is larger than its budget');
  }
}

try {
  await main();
} catch (error) {
  console.error(`assemble: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
