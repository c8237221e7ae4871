// Writes a language as the bytes that the program loads. The form is described here alone; base/catalogue.cpp reads it.
// SPDX-License-Identifier: MIT
// @ts-check
//
// Numbers are unsigned and little-endian: u8, u16, u32; "n" is one in groups of seven bits, the lowest first, a set eighth bit
// says that more follow. A text is n (its bytes), then UTF-8.
//
//   "EBBW"                   what it is
//   u8 version               1
//   u8 flags                 1: from right to left; 2: Spanish "y" becomes "e" before the sound of i
//   u32 shape                a sum of the names and variables of all messages: that of the program must be the same
//   text tag                 "de"
//   u8 u8 u8                 digits in the last group, in those before, and how many must stand before the first mark
//   2 x digits               u32 the digit zero (nine follow it), then texts: decimal mark, group mark, minus, before and after a
//                            percentage; the usual ones, and those of some regions
//   5 x text                 regions, two letters each: weeks begin on Sunday, on Saturday, on Friday; 12 hours; the other digits
//   rules                    of plurals: u8 how many; each: u8 form, n how many ways; each way: n how many relations, all of which
//                            hold; each: u8 operand (0 n, 1 i, 2 v, 3 f, 4 e), n modulus (0: none), u8 negated, n ranges; each: n n
//   u8 n, n x text           names and patterns, in the order of `Text` in base/catalogue.h
//   u8 n, n x u16            groups: how many messages each has
//   u16 for each message     its bytes
//   messages                 one after the other
//
// A message is UTF-8, in which two bytes are more than themselves; no other byte below 32 stands there but line ends and tabs:
//
//   01 u8 argument, u8 form
//   02 u8 argument, u8 variants, u8 the one for all else; each variant: u8 kind (0 form of the number, 1 number, 2 word), n which
//      one, u16 bytes, then a message
//
// Arguments are counted in the order of the comment; 255 is the reader's gender.
import { localeOf } from './cldr.mjs';
import { READER } from './read.mjs';

const VERSION = 1;
const OPERANDS = ['n', 'i', 'v', 'f', 'e'];
/** Operands that say the same here: a number is written without zeros at its end, and never shortened. */
const SAME_OPERANDS = /** @type {Record<string, string>} */ ({ w: 'v', t: 'f', c: 'e' });
const KINDS = ['category', 'number', 'word'];
export const READER_ARGUMENT = 255;

/** Bytes, put together piece by piece. */
class Bytes {
  /** @type {number[]} */
  list = [];

  /** @param {number} value */
  u8(value) {
    if (value > 0xff) throw new Error(`${value} does not fit into a byte`);
    this.list.push(value);
    return this;
  }

  /** @param {number} value */
  u16(value) {
    if (value > 0xffff) throw new Error(`${value} does not fit into two bytes`);
    this.list.push(value & 0xff, value >> 8);
    return this;
  }

  /** @param {number} value */
  u32(value) {
    this.list.push(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
    return this;
  }

  /** @param {number} value */
  n(value) {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) return this.u8(rest);
      this.u8((rest % 128) + 128);
    }
  }

  /** @param {string} text */
  text(text) {
    const bytes = Buffer.from(text);
    return this.n(bytes.length).raw(bytes);
  }

  /** @param {Iterable<number>} bytes */
  raw(bytes) {
    for (const byte of bytes) this.list.push(byte);
    return this;
  }
}

/**
 * @param {import('./read.mjs').Part[]} parts
 * @param {import('./read.mjs').Variable[]} variables
 * @returns {number[]}
 */
export function messageBytes(parts, variables) {
  const out = new Bytes();
  const argument = (/** @type {string} */ name) => (name === READER.name ? READER_ARGUMENT : variables.findIndex((one) => one.name === name));
  for (const part of parts) {
    if (part.kind === 'text') out.raw(Buffer.from(part.text));
    else if (part.kind === 'argument') out.u8(1).u8(argument(part.name)).u8(part.form);
    else {
      out.u8(2).u8(argument(part.name)).u8(part.variants.length).u8(part.star);
      for (const { key, parts: inner } of part.variants) {
        const bytes = messageBytes(inner, variables);
        out.u8(KINDS.indexOf(key.kind)).n(key.value).u16(bytes.length).raw(bytes);
      }
    }
  }
  return out.list;
}

/** FNV-1a over UTF-8, 32 bits. @param {string} text */
function sum(text) {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** What program and catalogue must agree on. @param {import('./read.mjs').Language} english */
export const shapeOf = (english) => sum(JSON.stringify([VERSION, ...[...english.groups.values()].map(({ name, messages }) => (
  [name, ...[...messages.values()].map((message) => [message.name, ...message.variables.map(({ name: variable, type, words }) => [variable, type, ...words])])]
))]));

/**
 * @param {import('./read.mjs').Language} language What it lacks is said in English.
 * @param {import('./read.mjs').Language} english
 * @param {import('./cldr.mjs').Locale} locale
 * @returns {Buffer}
 */
export function catalogueOf(language, english, locale) {
  const out = new Bytes();
  out.raw(Buffer.from('EBBW')).u8(VERSION).u8((locale.rightToLeft ? 1 : 0) + (locale.spanishAnd ? 2 : 0)).u32(shapeOf(english)).text(locale.tag);
  const { primary, secondary, least } = locale.grouping;
  out.u8(primary).u8(secondary).u8(least);
  for (const { zero, decimal, group, minus, percent: [before, after] } of locale.digits) {
    out.u32(zero).text(decimal).text(group).text(minus).text(before).text(after);
  }
  const { sunday, saturday, friday, twelveHours, otherDigits } = locale.regions;
  for (const regions of [sunday, saturday, friday, twelveHours, otherDigits]) out.text(regions);
  out.u8(locale.plurals.length);
  for (const { category, any } of locale.plurals) {
    out.u8(category).n(any.length);
    for (const all of any) {
      out.n(all.length);
      for (const { operand, modulus, negated, ranges } of all) {
        out.u8(OPERANDS.indexOf(SAME_OPERANDS[operand] ?? operand)).n(modulus).u8(negated ? 1 : 0).n(ranges.length);
        for (const [low, high] of ranges) out.n(low).n(high);
      }
    }
  }
  out.u8(locale.strings.length);
  for (const text of locale.strings) out.text(text);
  const groups = [...english.groups.values()];
  const messages = groups.flatMap(({ name, messages: all }) => [...all.values()].map((message) => (
    messageBytes((language.groups.get(name)?.messages.get(message.name) ?? message).parts, message.variables)
  )));
  out.u8(groups.length);
  for (const { messages: all } of groups) out.u16(all.size);
  for (const bytes of messages) out.u16(bytes.length);
  for (const bytes of messages) out.raw(bytes);
  return Buffer.from(out.list);
}

export { localeOf };
