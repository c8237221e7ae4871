// Every sentence of the app, checked, and made into what the program loads and calls; tools/words is the command for people.
// SPDX-License-Identifier: MIT
// @ts-check
//
//   node tools/fluent/words.mjs check [LANGUAGE]...
//   node tools/fluent/words.mjs build FOLDER [--pseudo]
//   node tools/fluent/words.mjs page
//
// `build` writes the headers, a catalogue for each language (catalogues/de.words) and index.json, which tests read; a file that is
// right already is left alone. CMake runs it. `page` writes web/sentences.js. With --source, the sentences are read from another folder than assets/words.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { headersOf } from './accessors.mjs';
import { catalogueOf, shapeOf } from './catalogue.mjs';
import { categoryOf, localeOf } from './cldr.mjs';
import { moduleOf, programOf, unusedOfPage } from './page.mjs';
import { PSEUDO } from './pseudo.mjs';
import { CATEGORIES, compare, readLanguage } from './read.mjs';
import { readModules, readSources, unused } from './uses.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = join(ROOT, 'assets/words');
/** What the page says without the program: made of English, and kept beside the modules that import it. */
const SENTENCES = join(ROOT, 'web/sentences.js');
const ENGLISH = 'en';

/** A line of languages.txt. @typedef {{ tag: string, locale: string, name: string }} Listed */

/** A sentence for people; no stack is shown of it. */
export class Complaint extends Error {}

/**
 * The languages that there are: a line each, with the tag, the CLDR locale whose rules it follows, and its name in itself.
 * @param {string} text Of languages.txt.
 * @returns {Listed[]}
 */
export function listedLanguages(text) {
  const languages = text.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#')).map((line) => {
    const [, tag, locale, name] = /^(\S+)\s+(\S+)\s+(.+)$/.exec(line) ?? [];
    if (!name) throw new Complaint(`languages.txt: "${line}" should be a tag, a locale of CLDR, and the name: "de de Deutsch".`);
    return { tag, locale, name };
  });
  if (languages[0]?.tag !== ENGLISH) throw new Complaint('languages.txt: English comes first.');
  return languages;
}

/**
 * Everything in a folder of languages.
 * @param {string} source
 * @param {{ pseudo?: boolean, root?: string }} [options] Files are named from `root`.
 */
export async function readWords(source, { pseudo = false, root = source } = {}) {
  const list = listedLanguages(await readFile(join(source, 'languages.txt'), 'utf8'));
  const folders = (await readdir(source, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const unlisted = folders.find((folder) => !list.some(({ tag }) => tag === folder));
  if (unlisted) throw new Complaint(`${unlisted} has a folder and no line in languages.txt.`);
  const read = (/** @type {Listed} */ { tag, locale, name }, /** @type {Partial<Parameters<typeof readLanguage>[0]>} */ more = {}) => {
    const rules = localeOf(tag, locale);
    return {
      tag, name, locale: rules,
      language: readLanguage({
        folder: join(source, tag), tag, root, ...more,
        categoryOf: (number) => categoryOf(rules.plurals, number),
        categories: [...rules.plurals.map(({ category }) => CATEGORIES[category]), 'other'],
      }),
    };
  };
  const english = read(list[0]);
  const others = list.slice(1).map((one) => read(one, { describedBy: english.language.groups }));
  const made = !pseudo ? [] : PSEUDO.map(({ tag, name, change, rightToLeft }) => {
    const one = read({ tag: ENGLISH, locale: list[0].locale, name }, { change });
    return { ...one, tag, locale: { ...one.locale, tag, rightToLeft } };
  });
  return { english: english.language, languages: [english, ...others, ...made] };
}
/** @typedef {Awaited<ReturnType<typeof readWords>>} Words */

/** @param {import('./read.mjs').Problem} problem */
const line = ({ file, line: at, message }) => `${file}:${at}: ${message}`;

/** @param {string} path @param {string | Buffer} content */
async function writeIfOther(path, content) {
  const bytes = Buffer.from(content);
  if (!existsSync(path) || !(await readFile(path)).equals(bytes)) await writeFile(path, bytes);
}

/**
 * Headers, catalogues and index.
 * @param {string} folder @param {{ source?: string, pseudo?: boolean }} [options]
 */
export async function build(folder, { source = SOURCE, pseudo = false } = {}) {
  const { english: all, languages } = await readWords(source, { pseudo, root: ROOT });
  if (all.problems.length) throw new Complaint(all.problems.map(line).join('\n'));
  const english = programOf(all);
  for (const { language } of languages) for (const problem of language.problems) console.warn(line(problem));
  const catalogues = join(folder, 'catalogues');
  await mkdir(catalogues, { recursive: true });
  const files = new Map(Object.entries(headersOf(english)).map(([name, text]) => /** @type {[string, string | Buffer]} */ ([name, text])));
  files.set('index.json', JSON.stringify({
    shape: shapeOf(english),
    languages: languages.map(({ tag, name, locale }) => ({ tag, name, rightToLeft: locale.rightToLeft })),
    groups: [...english.groups.values()].map(({ name, messages }) => ({ name, messages: [...messages.values()].map((message) => ({ name: message.name, variables: message.variables })) })),
  }, null, 1));
  for (const { tag, language, locale } of languages) files.set(`catalogues/${tag}.words`, catalogueOf(language, english, locale));
  for (const old of [...await readdir(folder), ...(await readdir(catalogues)).map((name) => `catalogues/${name}`)]) {
    if (/\.(h|words)$/.test(old) && !files.has(old)) await rm(join(folder, old));
  }
  for (const [name, content] of files) await writeIfOther(join(folder, name), content);
}

/** web/sentences.js. @param {string} [path] */
export async function buildPage(path = SENTENCES) {
  const { english } = await readWords(SOURCE, { root: ROOT });
  if (english.problems.length) throw new Complaint(english.problems.map(line).join('\n'));
  await writeIfOther(path, moduleOf(english));
}

/**
 * What is wrong, in sentences with file and line.
 * @param {string[]} tags Languages; none: all.
 * @param {{ source?: string, sources?: string, page?: string }} [options] `sources`: the folder of the program; `page`: of the page.
 */
export async function check(tags, { source = SOURCE, sources = join(ROOT, 'src'), page = join(ROOT, 'web') } = {}) {
  const { english, languages } = await readWords(source, { root: ROOT });
  const unknown = tags.find((tag) => !languages.some((one) => one.tag === tag));
  if (unknown) throw new Complaint(`There is no language ${unknown}. There are: ${languages.map(({ tag, name }) => `${tag} (${name})`).join(', ')}.`);
  return languages.filter(({ tag }) => !tags.length || tags.includes(tag)).map(({ tag, name, language }) => ({
    tag, name,
    messages: [...language.groups.values()].reduce((count, { messages }) => count + messages.size, 0),
    problems: [...language.problems, ...(tag === ENGLISH ? [...unused(programOf(english), readSources(sources)), ...unusedOfPage(english, readModules(page))] : compare(language, english))]
      .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
  }));
}

async function main() {
  const { positionals: [command, ...rest], values } = parseArgs({
    allowPositionals: true,
    options: { pseudo: { type: 'boolean', default: false }, source: { type: 'string', default: SOURCE } },
  });
  const source = resolve(values.source);
  if (command === 'build' && rest.length === 1) {
    await build(rest[0], { source, pseudo: values.pseudo });
  } else if (command === 'page' && rest.length === 0) {
    await buildPage();
  } else if (command === 'check') {
    let wrong = 0;
    for (const { tag, name, messages, problems } of await check(rest, { source })) {
      for (const problem of problems) console.log(line(problem));
      wrong += problems.length;
      console.log(problems.length ? `${name} (${tag}): ${problems.length === 1 ? 'one thing' : `${problems.length} things`} to mend.` : `${name} (${tag}): ${messages} messages, all there and right.`);
    }
    if (wrong) process.exitCode = 1;
  } else {
    throw new Complaint('Usage: words.mjs check [LANGUAGE]... or words.mjs build FOLDER [--pseudo], or words.mjs page');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
