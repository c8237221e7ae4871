// The description of what page and program say to each other, read and turned into C++.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { programSide, readContract } from './contract.mjs';

/** @param {Partial<{ codes: string, contract: string }>} texts */
const made = ({ codes = '', contract = '' }) => programSide(readContract({ codes, contract }));

const CALLS = 'export type Text = string; export type Count = number;';

describe('numbers', () => {
  it('become an enumeration with the same values', () => {
    const { 'codes.h': header } = made({ codes: '/** Why. */\nexport const PAGE_STATE = /** @type {const} */ ({ shut: 1,\n/** Wide. */\nwideOpen: 2 });' });
    assert.match(header, /\/\/\/ Why\.\nenum class PageState : std::uint8_t \{\n {4}Shut = 1,\n {4}\/\/\/ Wide\.\n {4}WideOpen,\n\};/);
    assert.match(header, /page_state_of\(int number\) \{\n {4}return number >= 1 && number <= 2/);
  });

  it('have no gaps, which a range could not tell from codes', () => {
    assert.throws(() => made({ codes: 'export const A = ({ one: 1, three: 3 });' }), /codes\.js:1: numbers that do not follow/);
  });
});

describe('messages', () => {
  it('leave out what is not there, and say what is', () => {
    const { 'messages.h': header } = made({ contract: `${CALLS} export interface Messages { copy: { text: Text; note?: Text; sure?: true; many: Text[] } }` });
    assert.ok(header.includes(`struct Copy {
    static constexpr const char* kind = "copy";
    std::string_view text{};
    std::string_view note{};
    bool sure = false;
    Each<std::string> many;
};
inline void write(JsonWriter& json, const Copy& one) {
    json.member("text", one.text);
    json.some("note", one.note);
    json.some("sure", one.sure);
    json.member("many", one.many);
}`));
  });

  it('with a shape that is not described are refused, with the line', () => {
    assert.throws(() => made({ contract: '\nexport interface Messages { copy: Nothing }' }), /contract\.d\.ts:2: a message without a shape: Nothing/);
  });

  it('with a part that C++ has no type for are refused', () => {
    assert.throws(() => made({ contract: 'export interface Messages { copy: { at: Date } }' }), /there is no type Date/);
    assert.throws(() => made({ contract: 'export interface Messages { copy: { at: () => void } }' }), /no counterpart/);
  });
});

describe('calls', () => {
  it('take text with its length, and give it on with its type', () => {
    const { 'calls.cpp': source, 'calls.h': header } = made({ contract: `${CALLS} export interface Calls { edit(text: Text, at: Count): boolean }` });
    assert.match(header, /bool edit\(std::string_view text, std::uint64_t at\);/);
    assert.match(source, /int ebb_edit\(const char\* text, int text_length, double at\) \{\n {4}return page::edit\(std::string_view\{text, static_cast<std::size_t>\(text_length\)\}, static_cast<std::uint64_t>\(at\)\) \? 1 : 0;/);
  });

  it('answer with a text that is there until the next call', () => {
    const { 'calls.cpp': source, 'calls.h': header } = made({ contract: `${CALLS} export interface Calls { said(): Text }` });
    assert.match(header, /std::string said\(\);/);
    assert.match(source, /const char\* ebb_said\(\) \{\n {4}static std::string answer;\n {4}answer = page::said\(\);\n {4}return answer\.c_str\(\);/);
  });

  it('stop at a number that stands for nothing', () => {
    const { 'calls.cpp': source } = made({
      codes: 'export const DOOR = ({ shut: 0 });', contract: 'export interface Calls { open(door: Door): void }',
    });
    assert.match(source, /const auto known_door = page::door_of\(door\);\n {4}if \(!known_door\) __builtin_trap\(\);/);
  });
});
