// What is read of the sentences, and what is said about those that are wrong.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

import { check, readWords } from './words.mjs';

/** A folder of languages. @param {Record<string, string>} files By path. */
function folder(files) {
  const root = mkdtempSync(join(tmpdir(), 'ebb-words-'));
  const all = { 'languages.txt': 'en en-GB English\nde de Deutsch\npl pl Polski\n', ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** @param {Record<string, string>} files */
const read = (files) => readWords(folder(files));

/** What is wrong in a language, as "line: sentence". @param {Record<string, string>} files @param {string} tag */
async function wrong(files, tag = 'en') {
  const { languages } = await read(files);
  return languages.find((one) => one.tag === tag)?.language.problems.map(({ line, message }) => `${line}: ${message}`);
}

/** @param {Record<string, string>} files @param {string} name */
async function message(files, name, tag = 'en') {
  const { languages } = await read(files);
  const { language } = /** @type {any} */ (languages.find((one) => one.tag === tag));
  assert.deepEqual(language.problems, []);
  return language.groups.get('home').messages.get(name);
}

describe('a message', () => {
  it('is text, with the variables that its comment describes', async () => {
    const { variables, parts, note } = await message({ 'en/home.ftl': '# On the first page.\n# $kept (number) Days.\n# $name (text)\nsaid = { $name } kept { $kept }.\n' }, 'said');
    assert.deepEqual(variables, [{ name: 'kept', type: 'number', words: [], note: 'Days.' }, { name: 'name', type: 'text', words: [], note: '' }]);
    assert.deepEqual(parts, [
      { kind: 'argument', name: 'name', form: 0 }, { kind: 'text', text: ' kept ', literal: false },
      { kind: 'argument', name: 'kept', form: 0 }, { kind: 'text', text: '.', literal: false },
    ]);
    assert.equal(note, 'On the first page.');
  });

  it('has what it refers to put in: terms of a case, other messages, choices that a term decides', async () => {
    const { parts } = await message({
      'en/terms.ftl': '-slip = { $case ->\n   *[nominative] slip\n    [plural] slips\n}\n    .kind = small\n',
      'en/home.ftl': 'one = your { -slip(case: "plural") }\ntwo = { one } and { -slip.kind ->\n    [small] a { -slip }\n   *[other] more\n}\n',
    }, 'two');
    assert.deepEqual(parts.map((/** @type {any} */ { text }) => text).join(''), 'your slips and a slip');
  });

  it('becomes whole sentences where the reader\'s gender decides in the middle of it', async () => {
    const { parts: [select] } = await message({
      'en/home.ftl': 'alone = You are not alone.\n',
      'pl/home.ftl': 'alone = Nie jesteś { $reader ->\n    [feminine] sama\n   *[other] sam\n}.\n',
    }, 'alone', 'pl');
    assert.equal(select.name, 'reader');
    assert.deepEqual(select.variants.map((/** @type {any} */ { parts }) => parts[0].text), ['Nie jesteś sama.', 'Nie jesteś sam.', 'Nie jesteś sam.']);
  });

  it('gives each of its attributes an accessor', async () => {
    const { languages: [{ language }] } = await read({ 'en/home.ftl': 'size = Text size\n    .hint = Larger\n' });
    assert.deepEqual([...language.groups.get('home')?.messages.keys() ?? []], ['size', 'size_hint']);
  });
});

describe('a mistake is told with its line', () => {
  const mistakes = /** @type {[string, string, RegExp][]} */ ([
    ['a line that is no message', 'save = Save\nthis is nothing\n', /^2: This is not a message/],
    ['a variable without a description', 'said =\n    { $kept }\n', /^2: \$kept has no line in the comment: "# \$kept \(type\) what it is"\./],
    ['a variable of an unknown kind', '# $kept (amount)\nsaid = { $kept }\n', /^2: \$kept can't be "amount"\. It is one of: number, /],
    ['a description that is not one', '# $kept: days\nsaid = hello\n', /^2: The comment's line "\$kept: days" should be "\$name \(type\) what it is"/],
    ['a variable that is described and not said', '# $kept (number)\nsaid = hello\n', /^2: said does not say \$kept\./],
    ['an unknown term', 'said = { -slip }\n', /^1: There is no term -slip in terms\.ftl or in this file\./],
    ['a message that is not there', 'said = { other }\n', /^1: There is no message other in this file\./],
    ['a message that leads back to itself', 'said = { other }\nother = { said }\n', /leads back to itself/],
    ['an unknown function', '# $kept (number)\nsaid = { PLURAL($kept) }\n', /^2: There is no function PLURAL\. There are NUMBER and DATETIME\./],
    ['a form of a day that is not known', '# $day (day)\nsaid = { DATETIME($day, era: "long") }\n', /^2: DATETIME does not know "era: long" here\. It knows: "dateStyle: long"/],
    ['a form that two days do not have', '# $days (days)\nsaid = { DATETIME($days, dateStyle: "full") }\n', /^2: \$days is "days", and there is no span/],
    ['a number as text', '# $name (text)\nsaid = { NUMBER($name) }\n', /^2: NUMBER can't show \$name, which is "text"/],
    ['a choice by text', '# $name (text)\nsaid = { $name ->\n    [a] b\n   *[c] d\n}\n', /\$name can't choose, because it is "text"/],
    ['a word that the variable never is', '# $state (one of kept, slip)\nsaid = { $state ->\n    [gone] b\n   *[kept] d\n}\n', /^3: \$state is never \[gone\]\. It can be: kept, slip\./],
    ['a form that English does not have', '# $n (number)\nsaid = { $n ->\n    [few] b\n   *[other] d\n}\n', /^3: \[few\] is no form of a number in this language\. It has: one, other/],
    ['a form that was forgotten', '# $n (number)\nsaid = { $n ->\n    [0] none\n    [one] one\n   *[0] d\n}\n', /two variants of \$n are for the same/],
    ['a name that C++ keeps for itself', 'delete = Delete\n', /^1: A message can't be called delete/],
    ['a name with a hyphen', 'kept-of = Kept\n', /^1: A message can't be called kept-of/],
    ['a message twice', 'save = Save\nsave = Keep\n', /^2: save is there twice\./],
    ['an invisible character', 'save = Sa{"\\u2068"}ve\n', /^1: save has an invisible character/],
    ['the reader as a described variable', '# $reader (text)\nsave = { $reader }\n', /^2: \$reader is there by itself and has no line/],
  ]);
  for (const [what, text, expected] of mistakes) {
    it(what, async () => {
      const found = await wrong({ 'en/home.ftl': text });
      assert.ok(found?.some((one) => expected.test(one)), `found: ${found?.join('\n')}`);
    });
  }
});

describe('a translation', () => {
  const english = { 'en/home.ftl': '# $count (number)\n# $name (text)\ndays = { $name }: { $count ->\n    [one] { $count } day\n   *[other] { $count } days\n}\nsave = Save\n' };

  /** @param {Record<string, string>} files @param {string} tag */
  async function checked(files, tag) {
    const [{ problems }] = await check([tag], { source: folder({ ...english, ...files }) });
    return problems.map(({ line, message }) => `${line}: ${message}`);
  }

  it('thinks of each form that its language has', async () => {
    assert.deepEqual(await checked({ 'pl/home.ftl': 'save = Zapisz\ndays = { $name }: { $count ->\n    [one] { $count } dzień\n   *[other] { $count } dni\n}\n' }, 'pl'),
      ['2: days: $count also takes the form [many], [few] in this language.']);
  });

  it('may say that the noun never changes', async () => {
    assert.deepEqual(await checked({ 'de/home.ftl': 'save = Speichern\ndays = { $name }: { $count }\n' }, 'de'), []);
  });

  it('says every variable, and no other', async () => {
    assert.deepEqual(await checked({ 'de/home.ftl': 'save = Speichern { $count }\ndays = { $count }\n' }, 'de'), [
      '1: $count has no line in the comment: "# $count (type) what it is".', '2: days does not say $name.',
    ]);
  });

  it('has all that English has, and nothing else', async () => {
    assert.deepEqual(await checked({ 'de/home.ftl': 'save = Speichern\nsafe = Sicher\n', 'de/more.ftl': 'a = b\n' }, 'de'), [
      '1: days is missing. English: { $name }: { $count -> [one] { $count } day *[other] { $count } days }',
      '2: safe is not a message of English, so nobody would see it.',
      '1: English has no such file, so nobody would see it.',
    ]);
  });

  it('tells of a file that is missing', async () => {
    assert.deepEqual(await checked({}, 'de'), ['1: The file is missing. English has 2 messages in it.']);
  });
});
