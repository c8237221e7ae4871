// Every message of every language, with many variables: what the program says is what Fluent's own program says with the
// browser's own rules (@fluent/bundle, Intl).
// SPDX-License-Identifier: MIT
// @ts-check
//
// Run by ctest, which names the program (EBB_SAY) and what was built of the app's sentences and of the proof's.
import { FluentBundle, FluentNumber, FluentResource, FluentType } from '@fluent/bundle';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { PSEUDO } from '../../tools/fluent/pseudo.mjs';
import { READER } from '../../tools/fluent/read.mjs';
import { listedLanguages } from '../../tools/fluent/words.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { EBB_SAY = '', EBB_WORDS = '', EBB_PROOF = '' } = process.env;
const DAY = 86_400_000;

/** What a language is compared as. `numbering`: of digits, where the region has others. */
/** @typedef {{ tag: string, locale: string, folder: string, change: (text: string) => string, rightToLeft: boolean }} Compared */
/** @typedef {{ region: string, hourCycle: 'h12' | 'h11' | 'h23', numbering?: string }} Place */
/** A variable, as the program is asked and as Fluent is given it. @typedef {{ asked: string, value: any }} Value */

/** A place of a value that Intl writes. */
class Shown extends FluentType {
  /** @param {(options: Record<string, any>) => string} write @param {Record<string, any>} [options] */
  constructor(write, options = {}) {
    super('');
    this.write = write;
    this.options = options;
  }

  toString() { return this.write(this.options); }
}

/** @param {any[]} values @param {Record<string, any>} named */
function DATETIME([value], named) {
  return new Shown(value.write, Object.fromEntries(Object.entries(named).map(([name, option]) => [name, option.valueOf()])));
}

/** What turns a sentence around (base/language.cpp). */
const TURNS = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Numbers that lie one after the other by no rule, the same in every run. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const NUMBERS = [...Array.from({ length: 31 }, (_, number) => number), 40, 99, 100, 101, 102, 103, 110, 111, 112, 121, 122, 200, 999, 1000, 1001,
  1100, 1234, 9999, 10_000, 12_345, 99_999, 100_000, 123_456, 1_000_000, 1_234_567, 2_000_000, -1, -2, -1234];
const DECIMALS = [[0, 1], [5, 1], [10, 1], [15, 1], [20, 1], [25, 1], [55, 1], [100, 2], [105, 2], [1001, 3], [12345, 1], [-5, 1], [1_000_000, 0], [35, 1], [110, 1]];
const TEXTS = ['Photos', 'her', 'שלום', 'مرحبا', 'a\u202eb', 'ねこ', 'Łódź', 'a b, c', '🙂', '', 'iglesia', 'Hilo', 'hielo', '{ $name }', 'a\nb'];

/**
 * Intl writes Japanese spans with slashes (1970/01/01～1970/01/04), whatever it is asked for; CLDR has this form too, and it is what
 * a sentence wants.
 * @param {number} first @param {number} last @param {boolean} withYear
 */
function japaneseSpan(first, last, withYear) {
  const [from, to] = [first, last].map((day) => new Date(day * DAY)).map((date) => ({ y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }));
  const years = from.y !== to.y;
  const start = `${withYear || years ? `${from.y}年` : ''}${from.m}月${from.d}日`;
  if (first === last) return start;
  return `${start}～${years ? `${to.y}年` : ''}${years || from.m !== to.m ? `${to.m}月` : ''}${to.d}日`;
}

/**
 * @param {import('../../tools/fluent/read.mjs').Variable} variable @param {(below: number) => number} pick
 * @param {Compared} language @param {Place} place @returns {Value}
 */
function valueOf(variable, pick, { locale, rightToLeft }, { hourCycle, numbering }) {
  const of = (/** @type {any[]} */ list) => list[pick(list.length)];
  const apart = (/** @type {string} */ text) => (rightToLeft || TURNS.test(text) ? `\u2068${text}\u2069` : text);
  const ours = numbering ? `${locale}-u-nu-${numbering}` : locale;
  const day = () => of([0, 20_000, 20_779, 84_370, 18_321, 19_782]) === 0 ? pick(84_371) : 18_000 + pick(3_000);
  const dates = (/** @type {Record<string, any>} */ options) => new Intl.DateTimeFormat(ours, { timeZone: 'UTC', ...options });
  /** @param {Record<string, any>} options @param {Record<string, any>} otherwise */
  const or = (options, otherwise) => (Object.keys(options).length ? options : otherwise);
  /** @param {number} first @param {number} last @param {Record<string, any>} options */
  const spanOf = (first, last, options) => (locale === 'ja' ? japaneseSpan(first, last, 'year' in options)
    : dates(options).formatRange(first * DAY, last * DAY));
  const lists = (/** @type {'conjunction' | 'unit'} */ type, /** @type {string[]} */ items) => (
    new Intl.ListFormat(locale, { type }).formatToParts(items).map(({ type: part, value }) => (part === 'element' ? apart(value) : value)).join('')
  );
  switch (variable.type) {
    case 'number': {
      const number = of(NUMBERS);
      return { asked: `n${number}`, value: new FluentNumber(number) };
    }
    case 'decimal': {
      const [units, places] = of(DECIMALS);
      return { asked: `f${units}\x1f${places}`, value: new FluentNumber(units / 10 ** places) };
    }
    case 'percent': {
      const percent = of([0, 1, 7, 50, 84, 99, 100, 1234]);
      return { asked: `p${percent}`, value: new FluentNumber(percent / 100, /** @type {any} */ ({ style: 'percent' })) };
    }
    case 'text': {
      const text = of(TEXTS).replaceAll('\n', ' ');
      return { asked: `t${text}`, value: apart(text) };
    }
    case 'words': {
      const text = of(TEXTS).replaceAll('\n', ' ');
      return { asked: `w${text}`, value: text };
    }
    case 'day': {
      const number = day();
      return { asked: `d${number}`, value: new Shown((options) => dates(or(options, { dateStyle: 'long' })).format(number * DAY)) };
    }
    case 'days': {
      const first = day();
      const last = Math.min(84_370, first + of([0, 1, 5, 14, 40, 200, 400]));
      return { asked: `s${first}\x1f${last}`, value: new Shown((options) => spanOf(first, last, or(options, { day: 'numeric', month: 'long', year: 'numeric' }))) };
    }
    case 'time': {
      const minute = pick(1440);
      return { asked: `c${minute}`, value: new Shown(() => dates(hourCycle === 'h23' ? { timeStyle: 'short', hourCycle } : { hour: 'numeric', minute: '2-digit', hourCycle }).format(minute * 60_000)) };
    }
    case 'weekday': {
      const weekday = pick(7);
      return { asked: `k${weekday}`, value: new Shown(() => dates({ weekday: 'long' }).format((weekday + 4) * DAY)) };
    }
    case 'month': {
      const month = pick(12);
      return { asked: `m${month + 1}`, value: new Shown(() => dates({ month: 'long' }).format(Date.UTC(2026, month, 15))) };
    }
    case 'choice': {
      const word = pick(variable.words.length);
      return { asked: `x${word}`, value: variable.words[word] };
    }
    default: {
      const items = Array.from({ length: 1 + pick(4) }, () => of(TEXTS.filter((text) => text && !text.includes('\n'))));
      return { asked: `${variable.type === 'list' ? 'l' : 'r'}${items.join('\x1f')}`, value: new Shown(() => lists(variable.type === 'list' ? 'conjunction' : 'unit', items)) };
    }
  }
}

/** Files whose messages the language lacks are those of English, with the language's rules. @param {Compared} compared @param {string} group @param {string} source */
function bundles({ folder, locale, change }, group, source) {
  return [folder, join(source, 'en')].map((from) => {
    const bundle = new FluentBundle(locale, { useIsolating: false, functions: { DATETIME }, transform: change });
    for (const name of ['terms.ftl', `${group}.ftl`]) {
      if (existsSync(join(from, name))) bundle.addResource(new FluentResource(readFileSync(join(from, name), 'utf8')));
    }
    return bundle;
  });
}

/** @param {FluentBundle[]} all The language, then English. @param {string} name Of an accessor. */
function patternOf(all, name) {
  for (const bundle of all) {
    const whole = bundle.getMessage(name);
    if (whole?.value) return { bundle, pattern: whole.value };
    for (let at = name.indexOf('_'); at > 0; at = name.indexOf('_', at + 1)) {
      const pattern = bundle.getMessage(name.slice(0, at))?.attributes[name.slice(at + 1)];
      if (pattern) return { bundle, pattern };
    }
  }
  throw new Error(`${name} is in no file`);
}

/** @param {Compared} compared @returns {Place[]} */
function placesOf({ tag }) {
  const twelve = /** @type {Place} */ ({ region: 'US', hourCycle: tag === 'ja' ? 'h11' : 'h12' });
  /** @type {Place[]} */
  const places = [{ region: '', hourCycle: 'h23' }, twelve];
  if (tag === 'ar') places.push({ region: 'EG', hourCycle: 'h12', numbering: 'arab' });
  return places;
}

/**
 * @param {string} what @param {string} source Folder of languages. @param {string} built
 */
function agree(what, source, built) {
  const index = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'));
  const listed = listedLanguages(readFileSync(join(source, 'languages.txt'), 'utf8'));
  /** @type {Compared[]} */
  const all = [
    ...listed.map(({ tag, locale }) => ({
      tag, locale, folder: join(source, tag), change: (/** @type {string} */ text) => text,
      rightToLeft: index.languages.find((/** @type {any} */ one) => one.tag === tag).rightToLeft,
    })),
    ...PSEUDO.map(({ tag, change, rightToLeft }) => ({ tag, locale: listed[0].locale, folder: join(source, 'en'), change, rightToLeft })),
  ];
  describe(what, () => {
    for (const language of all) {
      it(`${language.tag}: every message is what Fluent's own program makes of it`, () => {
        /** @type {string[]} */
        const asked = [];
        /** @type {string[]} */
        const expected = [];
        index.groups.forEach(({ name: group, messages }, /** @type {number} */ groupIndex) => {
          const files = bundles(language, group, source);
          messages.forEach((/** @type {any} */ { name, variables }, /** @type {number} */ messageIndex) => {
            const found = patternOf(files, name);
            const pick = chance(groupIndex * 1000 + messageIndex + 1);
            for (let i = 0; i < (variables.length ? 120 : 1); i += 1) {
              for (const place of placesOf(language)) {
                for (const [reader, word] of i % 7 === 0 ? READER.words.entries() : [[2, 'other']]) {
                  const values = variables.map((/** @type {any} */ variable) => valueOf(variable, pick, language, place));
                  const given = Object.fromEntries([[READER.name, word], ...variables.map((/** @type {any} */ variable, /** @type {number} */ at) => [variable.name, values[at].value])]);
                  /** @type {Error[]} */
                  const errors = [];
                  const bundle = place.numbering ? withLocale(found.bundle, `${language.locale}-u-nu-${place.numbering}`) : found.bundle;
                  expected.push(bundle.formatPattern(found.pattern, given, errors));
                  assert.deepEqual(errors, [], `${group}.${name}`);
                  asked.push([place.region, reader, groupIndex, messageIndex, ...values.map((/** @type {Value} */ value) => value.asked)].join('\t'));
                }
              }
            }
          });
        });
        const { stdout, status } = spawnSync(EBB_SAY, [join(built, 'catalogues', `${language.tag}.words`), String(index.shape)], {
          input: asked.map((line) => `${line}\n`).join(''), encoding: 'utf8', maxBuffer: 1 << 28,
        });
        assert.equal(status, 0);
        // The bundled faces have no narrow spaces, and Node writes others than CLDR.
        const spaces = (/** @type {string} */ text) => text.replace(/[\u00a0\u2009\u202f]/g, ' ');
        const said = stdout.split('\n').slice(0, -1).map((line) => line.replaceAll('\\n', '\n'));
        const differ = said.map((sentence, i) => ({ asked: asked[i], said: sentence, fluent: expected[i] })).filter(({ said: one, fluent }) => spaces(one) !== spaces(fluent));
        assert.deepEqual(differ.slice(0, 5), [], `${differ.length} of ${said.length} differ`);
        assert.equal(said.length, asked.length);
      });
    }
  });
}

/** The same messages with another locale. @param {FluentBundle} bundle @param {string} locale */
function withLocale(bundle, locale) {
  const other = new FluentBundle(locale, { useIsolating: false, functions: { DATETIME } });
  Object.assign(other, { _terms: bundle._terms, _messages: bundle._messages });
  return other;
}

agree('the app', join(ROOT, 'assets/words'), EBB_WORDS);
agree('the proof', join(ROOT, 'tests/words/source'), EBB_PROOF);
