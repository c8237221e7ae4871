// The command, what is built, and the sentences of the app themselves.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { categoryOf, localeOf } from './cldr.mjs';
import { accented, mirrored } from './pseudo.mjs';
import { codeOf, unused } from './uses.mjs';
import { build, buildPage, check, readWords } from './words.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROOF = join(ROOT, 'tests/words/source');
/** The most that a language may be, in bytes compressed with brotli. */
const BUDGET = 45_000;

describe('the sentences of the app', () => {
  it('are all there and right, in every language, and each is said somewhere', async () => {
    for (const { name, problems } of await check([])) assert.deepEqual(problems, [], name);
  });

  it('of the page are what shell.ftl says', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'ebb-words-')), 'sentences.js');
    await buildPage(path);
    assert.equal(readFileSync(join(ROOT, 'web/sentences.js'), 'utf8'), readFileSync(path, 'utf8'), 'tools/words page writes it anew');
  });

  it('keep to their budget', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-words-'));
    await build(folder);
    for (const file of readdirSync(join(folder, 'catalogues'))) {
      assert.ok(brotliCompressSync(readFileSync(join(folder, 'catalogues', file))).length <= BUDGET, file);
    }
  });

  it('the command says what is wrong, and gives that on', () => {
    const run = (/** @type {string[]} */ ...words) => spawnSync(join(ROOT, 'tools/words'), words, { encoding: 'utf8' });
    assert.match(run('--help').stdout, /^Usage: tools\/words check \[LANGUAGE\]/);
    assert.equal(run('--help').status, 0);
    assert.equal(run('translate').status, 2);
    const unknown = run('check', 'xx');
    assert.match(unknown.stderr, /^There is no language xx\. There are: en \(English\)/);
    assert.equal(unknown.status, 1);
    const proof = run('check', 'de', '--source', PROOF);
    assert.equal(proof.stdout, 'Deutsch (de): 25 messages, all there and right.\n');
    assert.equal(proof.status, 0);
  });
});

describe('what is built', () => {
  it('is the same bytes each time, and what is right already is left alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-words-'));
    await build(folder, { source: PROOF, pseudo: true });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const before = files.map((file) => [file, statSync(file).mtimeMs, readFileSync(file, 'hex')]);
    await build(folder, { source: PROOF, pseudo: true });
    assert.deepEqual(files.map((file) => [file, statSync(file).mtimeMs, readFileSync(file, 'hex')]), before);
  });

  it('forgets what is no longer there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-words-'));
    mkdirSync(join(folder, 'catalogues'), { recursive: true });
    writeFileSync(join(folder, 'old.h'), '');
    writeFileSync(join(folder, 'catalogues/xx.words'), '');
    await build(folder, { source: PROOF });
    assert.deepEqual(readdirSync(folder).filter((name) => name.endsWith('.h')), ['proof.h', 'shape.h']);
    assert.ok(!readdirSync(join(folder, 'catalogues')).includes('xx.words'));
  });

  it('has a typed accessor for each message', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-words-'));
    await build(folder, { source: PROOF });
    const header = readFileSync(join(folder, 'proof.h'), 'utf8');
    assert.match(header, /Phrase save\(\) const \{ return language_->text\(message\(0, 0\)\); \}/);
    assert.match(header, /Sentence kept_of\(Number kept, Number counted\) const \{\n {8}return language_->say\(message\(0, \d+\), \{Argument::number\(kept\), Argument::number\(counted\)\}\);/);
    assert.match(header, /enum class DaysAreState : std::uint8_t \{\n {8}Kept,\n {8}Slip,\n {8}Paused,\n {4}\};/);
  });
});

describe('a message that nobody says', () => {
  const said = async (/** @type {string} */ code) => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-words-'));
    mkdirSync(join(folder, 'en'));
    writeFileSync(join(folder, 'languages.txt'), 'en en-GB English\n');
    writeFileSync(join(folder, 'en/home.ftl'), 'save = Save\n');
    const { english } = await readWords(folder);
    return unused(english, [codeOf(code)]).length === 0;
  };

  it('is found, also where another class has one of that name', async () => {
    assert.equal(await said(''), false);
    assert.equal(await said('void f(const words::Home& words) { ui.text(other.save()); }'), false);
    assert.equal(await said('const words::Pulls words(language); ui.text(words.save());'), false);
    assert.equal(await said('const words::Home words(language); // words.save()'), false);
    assert.equal(await said('const words::Home words(language); ui.text("words.save()");'), false);
  });

  it('is not one that is called, by whatever name, or named for a table', async () => {
    assert.equal(await said('const words::Home words(language); ui.text(words.save());'), true);
    assert.equal(await said('struct Context { words::Home words; }; void f(Context c) { ui.text(c.words.save()); }'), true);
    assert.equal(await said('ui.text(words::Home(ui.language()).save());'), true);
    assert.equal(await said('constexpr std::array titles{words::Home::Id::save};'), true);
    assert.equal(await said('using Id = words::Home::Id; constexpr std::array titles{Id::save};'), true);
    assert.equal(await said('using Id = words::Pulls::Id; constexpr std::array titles{Id::save};'), false);
  });
});

describe('CLDR', () => {
  const languages = [['en', 'en-GB'], ['de', 'de'], ['es', 'es'], ['ja', 'ja'], ['ar', 'ar'], ['pl', 'pl'], ['tr', 'tr'], ['ru', 'ru'], ['fr', 'fr'], ['pt', 'pt'], ['it', 'it'], ['uk', 'uk']];

  it('gives the forms of numbers that the browser gives', () => {
    for (const [tag, locale] of languages) {
      const { plurals } = localeOf(tag, locale);
      const rules = new Intl.PluralRules(locale);
      for (const number of [...Array.from({ length: 2200 }, (_, i) => i), 10_000, 1_000_000, 2_000_000, 1_000_001]) {
        assert.equal(categoryOf(plurals, number), rules.select(number), `${tag} ${number}`);
      }
    }
  });

  it('gives the names of months and days that the browser gives', () => {
    for (const [tag, locale] of languages) {
      const { strings } = localeOf(tag, locale);
      const months = (/** @type {any} */ month) => Array.from({ length: 12 }, (_, i) => new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(Date.UTC(2026, i, 15)));
      const weekdays = (/** @type {any} */ weekday) => Array.from({ length: 7 }, (_, i) => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(Date.UTC(2026, 5, 1 + i)));
      assert.deepEqual(strings.slice(12, 24), months('long'), tag);
      // Japanese months have no names: alone, the browser takes the pattern for a number.
      if (tag !== 'ja') assert.deepEqual(strings.slice(36, 48), months('short'), tag);
      if (tag !== 'ja') assert.deepEqual(strings.slice(48, 60), months('narrow'), tag);
      assert.deepEqual(strings.slice(67, 74), weekdays('long'), tag);
      assert.deepEqual(strings.slice(81, 88), weekdays('short'), tag);
      assert.deepEqual(strings.slice(88, 95), weekdays('narrow'), tag);
    }
  });

  it('tells in which regions weeks begin on which day, and clocks have 12 hours, as the browser does', () => {
    const { regions } = localeOf('en', 'en-GB');
    const pairs = (/** @type {string} */ text) => /** @type {string[]} */ (text.match(/../g) ?? []);
    for (const region of ['US', 'GB', 'DE', 'MX', 'ES', 'JP', 'EG', 'SA', 'PL', 'TR', 'IN', 'AU', 'MV', 'BR']) {
      const locale = /** @type {any} */ (new Intl.Locale(`en-${region}`));
      const day = pairs(regions.sunday).includes(region) ? 7 : pairs(regions.saturday).includes(region) ? 6 : pairs(regions.friday).includes(region) ? 5 : 1;
      assert.equal(day, locale.getWeekInfo().firstDay, region);
      assert.equal(pairs(regions.twelveHours).includes(region), locale.getHourCycles()[0].startsWith('h12'), region);
    }
  });
});

describe('pseudo languages', () => {
  it('are 40 % longer, in letters that the faces have', () => {
    const text = readFileSync(join(ROOT, 'assets/reflect.txt'), 'utf8').replace(/^[^:\n]*: /gm, '');
    const longer = [...accented(text)].length / [...text].length;
    assert.ok(longer > 1.35 && longer < 1.5, `${longer}`);
    assert.equal(accented('One day'), 'Ööñéé ðåååýý');
  });

  it('turn every word around', () => {
    assert.equal(mirrored('One day'), '\u202eOne\u202c \u202eday\u202c');
  });
});
