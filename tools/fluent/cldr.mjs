// What CLDR (npm's cldr-* packages) says of a language, as the catalogue wants it.
// SPDX-License-Identifier: MIT
// @ts-check
import { createRequire } from 'node:module';

import { CATEGORIES, DAY_FORMS, SPAN_FORMS } from './read.mjs';

const require = createRequire(import.meta.url);

/**
 * The bundled faces have no narrow spaces, so the common ones stand for them (in "3 – 17 August", "9:05 am").
 * @param {string} text
 */
const plainSpaces = (text) => text.replaceAll('\u202f', '\u00a0').replaceAll('\u2009', ' ');

/** @param {string} name @returns {any} */
const data = (name) => require(name);

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A relation of a plural rule: `operand % modulus` (no modulus: 0) is, or is not, in one of the ranges. */
/** @typedef {{ operand: string, modulus: number, negated: boolean, ranges: [number, number][] }} Relation */
/** The rule of a form: one of these, each of which is all of its relations. */
/** @typedef {{ category: number, any: Relation[][] }} PluralRule */
/** How numbers are written. @typedef {{ zero: number, decimal: string, group: string, minus: string, percent: [string, string] }} Digits */
/**
 * @typedef {object} Locale
 * @property {string} tag
 * @property {boolean} rightToLeft
 * @property {PluralRule[]} plurals All but `other`, which is the rest.
 * @property {{ primary: number, secondary: number, least: number }} grouping Of digits: the last group, those before, and how many
 *   must stand before the first mark.
 * @property {[Digits, Digits]} digits The usual ones, and those of `regions.otherDigits`.
 * @property {{ sunday: string, saturday: string, friday: string, twelveHours: string, otherDigits: string }} regions Two letters each,
 *   one after the other: where weeks begin on another day than Monday, and so on.
 * @property {boolean} spanishAnd Whether "y" becomes "e" before the sound of i.
 * @property {string[]} strings In the order of `Text` in base/catalogue.h.
 */

/**
 * "n % 10 = 1 and n % 100 != 11,71 or v = 0"
 * @param {string} rule @returns {Relation[][]}
 */
function parseRule(rule) {
  const condition = rule.split('@')[0].trim();
  return condition.split(' or ').map((all) => all.split(' and ').map((relation) => {
    const parts = /^([nivwftce])(?: % (\d+))? (!?=) ([\d.,]+)$/.exec(relation.trim());
    if (!parts) throw new Error(`CLDR: a plural rule of another kind: ${relation}`);
    const ranges = parts[4].split(',').map((range) => {
      const [low, high = low] = range.split('..').map(Number);
      return /** @type {[number, number]} */ ([low, high]);
    });
    return { operand: parts[1], modulus: Number(parts[2] ?? 0), negated: parts[3] === '!=', ranges };
  }));
}

/** @param {string} language @returns {PluralRule[]} */
function pluralsOf(language) {
  const rules = data('cldr-core/supplemental/plurals.json').supplemental['plurals-type-cardinal'][language];
  return Object.entries(rules)
    .map(([name, rule]) => ({ name: name.replace('pluralRule-count-', ''), rule: /** @type {string} */ (rule) }))
    .filter(({ name }) => name !== 'other')
    .map(({ name, rule }) => ({ category: CATEGORIES.indexOf(name), any: parseRule(rule) }));
}

/**
 * The form of a whole number, as the catalogue's rules have it.
 * @param {PluralRule[]} plurals @param {number} number
 */
export function categoryOf(plurals, number) {
  const found = plurals.find(({ any }) => any.some((all) => all.every(({ operand, modulus, negated, ranges }) => {
    const value = operand === 'n' || operand === 'i' ? number : 0;
    const rest = modulus ? value % modulus : value;
    return ranges.some(([low, high]) => rest >= low && rest <= high) !== negated;
  })));
  return CATEGORIES[found ? found.category : CATEGORIES.length - 1];
}

/** Its fields: how often which letter. @param {string} skeleton @returns {Map<string, number>} */
const fieldsOf = (skeleton) => new Map((skeleton.match(/(.)\1*/g) ?? []).map((field) => [field[0], field.length]));

/**
 * The pattern with its fields as wide as they are asked for. Numbers stay numbers.
 * @param {string} pattern @param {Map<string, number>} wanted
 */
function widened(pattern, wanted) {
  return pattern.replace(/'[^']*'|([A-Za-z])\1*/g, (field, letter) => {
    if (!letter) return field;
    const width = wanted.get(/** @type {Record<string, string>} */ ({ L: 'M', c: 'E' })[letter] ?? letter);
    const isName = /[MLEc]/.test(letter) && (field.length > 2 || /[Ec]/.test(letter));
    return width !== undefined && isName && width > 2 ? letter.repeat(width) : field;
  });
}

/**
 * The nearest of the patterns: with the same fields, of the same kind, and the least to be widened.
 * @template T
 * @param {string} skeleton @param {Map<string, T>} patterns By skeleton.
 */
function nearest(skeleton, patterns) {
  const wanted = fieldsOf(skeleton);
  let best;
  for (const [name, pattern] of patterns) {
    const has = fieldsOf(name);
    if (has.size !== wanted.size || [...wanted.keys()].some((letter) => !has.has(letter))) continue;
    let distance = 0;
    for (const [letter, width] of wanted) {
      const other = has.get(letter) ?? 0;
      // A month as a number is another thing than one with its name.
      distance += letter === 'M' && (width > 2) !== (other > 2) ? 1000 : Math.abs(width - other);
    }
    if (distance < 1000 && (!best || distance < best.distance)) best = { pattern, distance };
  }
  return best?.pattern;
}

/** What each form of a day asks CLDR for. */
const SKELETONS = /** @type {Record<string, string>} */ ({
  day_month: 'MMMMd', weekday_day_month: 'MMMMEEEEd', month_year: 'yMMMM', short: 'yMMMd', short_day_month: 'MMMd',
  year: 'y',
});
const STYLES = /** @type {Record<string, string>} */ ({ long: 'long', full: 'full' });

/** @param {any} formats Of dates and times. @param {any} gregorian */
function dayPatterns(formats, gregorian) {
  const patterns = new Map(Object.entries(formats.availableFormats).filter(([name]) => !name.includes('-')));
  // The standard forms count as well, by what they consist of.
  for (const style of ['short', 'medium', 'long', 'full']) {
    const skeleton = gregorian.dateSkeletons[style];
    if (!patterns.has(skeleton)) patterns.set(skeleton, gregorian.dateFormats[style]);
  }
  return DAY_FORMS.map((form) => {
    if (STYLES[form]) return gregorian.dateFormats[STYLES[form]];
    const pattern = nearest(SKELETONS[form], patterns);
    if (!pattern) throw new Error(`CLDR: no pattern for ${SKELETONS[form]}`);
    return widened(/** @type {string} */ (pattern), fieldsOf(SKELETONS[form]));
  });
}

/** What each form of two days asks CLDR for. */
const SPAN_SKELETONS = ['yMMMMd', 'MMMMd', 'yMMMd', 'MMMd'];

/** Three patterns a form: within a month, within a year, and beyond. @param {any} formats @param {string[]} days The patterns of single days, by form. */
function spanPatterns(formats, days) {
  const known = new Map(Object.entries(formats.intervalFormats).filter(([name]) => name !== 'intervalFormatFallback'));
  const [, between] = /^\{0\}(.*)\{1\}$/.exec(formats.intervalFormats.intervalFormatFallback) ?? [];
  return SPAN_FORMS.flatMap((form, index) => {
    const skeleton = SPAN_SKELETONS[index];
    const patterns = /** @type {Record<string, string>} */ (nearest(skeleton, known) ?? {});
    const wanted = fieldsOf(skeleton);
    const single = days[DAY_FORMS.indexOf(form)];
    const withYear = skeleton.startsWith('y') ? { patterns, single }
      : { patterns: /** @type {Record<string, string>} */ (nearest(`y${skeleton}`, known) ?? {}), single: days[DAY_FORMS.indexOf(skeleton === 'MMMMd' ? 'long' : 'short')] };
    return ['d', 'M', 'y'].map((field) => {
      const from = field === 'y' ? withYear : { patterns, single };
      const pattern = from.patterns[field];
      return pattern ? compiledSpan(widened(pattern, wanted)) : compiled(from.single) + compiled(quoted(between)) + SECOND_DAY + compiled(from.single);
    });
  });
}

/** @param {string} text */
const quoted = (text) => (text.trim() === text && /^[^A-Za-z']*$/.test(text) ? text : `'${text}'`);

/** The fields of a pattern, each a control character, in the order of `Field` in base/catalogue.h. */
const FIELDS = ['d', 'dd', 'M', 'MM', 'MMM', 'MMMM', 'LLL', 'LLLL', '', '', 'y', 'yy', 'E', 'EEEE', 'ccc', 'cccc', 'H', 'HH', 'h', 'hh', 'K', 'mm', 'a'];
const SAME = /** @type {Record<string, string>} */ ({ EEE: 'E', EE: 'E', c: 'ccc', yyyy: 'y', KK: 'K' });
const SECOND_DAY = '\x1f';

/** @param {string} pattern Of CLDR. @returns {string} With a character for each field, and nothing quoted. */
function compiled(pattern) {
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (field, quotedText) => {
    if (quotedText !== undefined) return quotedText || "'";
    const index = FIELDS.indexOf(SAME[field] ?? field);
    if (index < 0) throw new Error(`CLDR: the field ${field} in ${pattern} is not known`);
    return String.fromCharCode(index + 1);
  });
}

/** With a mark where the first field stands a second time: from there on it is the second day. @param {string} pattern */
function compiledSpan(pattern) {
  const seen = new Set();
  let out = '';
  let second = false;
  for (const piece of pattern.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? []) {
    const letter = /^[A-Za-z]/.test(piece) ? piece[0] : '';
    if (letter && seen.has(letter) && !second) {
      second = true;
      out += SECOND_DAY;
    }
    if (letter) seen.add(letter);
    out += compiled(piece);
  }
  return out;
}

/** What stands between two things of a list. @param {string} pattern */
function betweenOf(pattern) {
  const [, text] = /^\{0\}(.*)\{1\}$/.exec(pattern) ?? [];
  if (text === undefined) throw new Error(`CLDR: a list that is more than what stands between: ${pattern}`);
  return text;
}

/** @param {any} numbers @param {string} system @returns {Digits} */
function digitsOf(numbers, system) {
  const symbols = numbers[`symbols-numberSystem-${system}`];
  const percent = numbers[`percentFormats-numberSystem-${system}`].standard;
  const digits = data('cldr-core/supplemental/numberingSystems.json').supplemental.numberingSystems[system]._digits;
  const [before, after] = percent.replace('%', symbols.percentSign).split('#,##0');
  return { zero: digits.codePointAt(0) ?? 0x30, decimal: symbols.decimal, group: symbols.group, minus: symbols.minusSign, percent: [before, after] };
}

/** @param {string} locale */
const numbersOf = (locale) => data(`cldr-numbers-full/main/${locale}/numbers.json`).main[locale].numbers;

/** Regions whose people write numbers with other digits than most who speak the language. @param {string} locale @param {string} usual */
function otherDigits(locale, usual) {
  const [language] = locale.split('-');
  const { full } = data('cldr-core/availableLocales.json').availableLocales;
  /** @type {Map<string, string>} */
  const systems = new Map();
  for (const other of full) {
    const [, region] = new RegExp(`^${language}-([A-Z]{2})$`).exec(other) ?? [];
    const system = region && numbersOf(other).defaultNumberingSystem;
    if (system && system !== usual) systems.set(region, system);
  }
  const [system, ...more] = new Set(systems.values());
  if (more.length) throw new Error(`CLDR: more than two ways to write digits in ${language}`);
  return { system: system ?? usual, regions: [...systems.keys()].sort().join('') };
}

/** @param {string} language */
function regionsOf(language) {
  const { firstDay } = data('cldr-core/supplemental/weekData.json').supplemental.weekData;
  const { timeData } = data('cldr-core/supplemental/timeData.json').supplemental;
  const starting = (/** @type {string} */ day) => Object.keys(firstDay).filter((region) => /^[A-Z]{2}$/.test(region) && firstDay[region] === day).sort().join('');
  const hours = new Map(Object.entries(timeData).filter(([region]) => /^[A-Z]{2}$/.test(region)));
  for (const [name, times] of Object.entries(timeData)) {
    const [, region] = new RegExp(`^${language}-([A-Z]{2})$`).exec(name) ?? [];
    if (region) hours.set(region, times);
  }
  const twelve = [...hours].filter(([, times]) => /^[hK]/.test(/** @type {any} */ (times)._preferred)).map(([region]) => region);
  return { sunday: starting('sun'), saturday: starting('sat'), friday: starting('fri'), twelveHours: twelve.sort().join('') };
}

/**
 * @param {string} tag Of the language.
 * @param {string} locale Whose rules it follows: "en-GB" for the order of day and month that Ebb's English has.
 * @returns {Locale}
 */
export function localeOf(tag, locale = tag) {
  const [language] = locale.split('-');
  const gregorian = data(`cldr-dates-full/main/${locale}/ca-gregorian.json`).main[locale].dates.calendars.gregorian;
  const formats = gregorian.dateTimeFormats;
  const numbers = numbersOf(locale);
  const lists = data(`cldr-misc-full/main/${locale}/listPatterns.json`).main[locale].listPatterns;
  const { orientation } = data(`cldr-misc-full/main/${locale}/layout.json`).main[locale].layout;
  const usual = numbers.defaultNumberingSystem;
  const other = otherDigits(locale, usual);
  const [, whole] = /^([#,0]*)\./.exec(numbers[`decimalFormats-numberSystem-${usual}`].standard) ?? [];
  const [, , secondary, primary] = /(,)?([#0]*),([#0]+)$/.exec(whole ?? '') ?? [];
  if (!primary) throw new Error(`CLDR: numbers of ${locale} are grouped in another way`);
  const days = dayPatterns(formats, gregorian);
  const months = (/** @type {string} */ context, /** @type {string} */ width) => Object.values(gregorian.months[context][width]);
  const weekdays = (/** @type {string} */ context, /** @type {string} */ width) => WEEKDAYS.map((day) => gregorian.days[context][width][day]);
  const list = (/** @type {string} */ type) => ['start', 'middle', 'end', '2'].map((part) => betweenOf(lists[`listPattern-type-${type}`][part]));
  return {
    tag,
    rightToLeft: orientation.characterOrder === 'right-to-left',
    plurals: pluralsOf(language),
    grouping: { primary: primary.length, secondary: whole.startsWith('#,##,') ? secondary.length : primary.length, least: Number(numbers.minimumGroupingDigits) },
    digits: [digitsOf(numbers, usual), digitsOf(numbers, other.system)],
    regions: { ...regionsOf(language), otherDigits: other.regions },
    spanishAnd: language === 'es',
    strings: [
      ...months('format', 'wide'), ...months('stand-alone', 'wide'), ...months('format', 'abbreviated'), ...months('stand-alone', 'abbreviated'),
      ...months('stand-alone', 'narrow'),
      ...weekdays('format', 'wide'), ...weekdays('stand-alone', 'wide'), ...weekdays('format', 'abbreviated'),
      ...weekdays('stand-alone', 'abbreviated'), ...weekdays('stand-alone', 'narrow'),
      gregorian.dayPeriods.format.abbreviated.am, gregorian.dayPeriods.format.abbreviated.pm,
      compiled(formats.availableFormats.Hm), compiled(formats.availableFormats.hm),
      ...days.map(compiled), ...spanPatterns(formats, days),
      ...list('standard'), ...list('unit'),
    ].map(plainSpaces),
  };
}
