// Lines of text that the browser draws: where they end, and how they are cut.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { breakLines, directionOf, pieces } from '../../web/text_run.js';

/** Every grapheme is as wide as 1, so that widths are counts. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const measure = (text) => [...segmenter.segment(text)].length;
const lines = (text, maxWidth, maxLines = 0) => breakLines(text, { measure, maxWidth, maxLines });

test('runs: lines end between words', () => {
  assert.deepEqual(lines('one two three four', 9), ['one two', 'three', 'four']);
});

test('runs: a text that fits stays on one line, as does any text without a width', () => {
  assert.deepEqual(lines('one two', 7), ['one two']);
  assert.deepEqual(lines('one two three', 0), ['one two three']);
});

test('runs: a space at the end of a line takes no room', () => {
  assert.deepEqual(lines('one two ', 7), ['one two']);
  assert.deepEqual(lines('one   two', 3), ['one', 'two']);
});

test('runs: a word that is longer than a line is broken inside', () => {
  assert.deepEqual(lines('abcdefgh ij', 3), ['abc', 'def', 'gh', 'ij']);
});

test('runs: punctuation stays with its word', () => {
  assert.deepEqual(lines('yes, no.', 4), ['yes,', 'no.']);
  assert.deepEqual(pieces('“Well,” she said.'), ['“Well,” ', 'she ', 'said.']);
  assert.deepEqual(pieces("don't well-known"), ["don't ", 'well-', 'known']);
});

test('runs: scripts without spaces break between their words, never before a full stop', () => {
  for (const text of ['日本語のとても長い文章をここに書きます。', 'ภาษาไทยไม่มีช่องว่างระหว่างคำ']) {
    const broken = lines(text, 6);
    assert.equal(broken.join(''), text);
    assert.ok(broken.length > 2);
    assert.ok(broken.every((line) => measure(line) <= 6 && !line.startsWith('。')), broken.join(' / '));
  }
});

test('runs: an opening mark stays with what follows', () => {
  assert.deepEqual(pieces('彼は「日本」と'), ['彼', 'は', '「日本」', 'と']);
  assert.deepEqual(pieces('so (he said) no'), ['so ', '(he ', 'said) ', 'no']);
});

test('runs: the last line that is allowed ends in an ellipsis if there is more', () => {
  assert.deepEqual(lines('one two three four', 9, 2), ['one two', 'three…']);
  assert.deepEqual(lines('one two three four', 9, 3), ['one two', 'three', 'four']);
  assert.deepEqual(lines('abcdefgh', 4, 1), ['abc…']);
});

test('runs: an ellipsis never cuts a grapheme apart', () => {
  assert.deepEqual(lines('👩‍👩‍👧‍👦👩🏽‍🚀👍🏿🇳🇱x', 3, 1), ['👩‍👩‍👧‍👦👩🏽‍🚀…']);
  assert.deepEqual(lines('नमस्ते', 3, 1).join('').replace('…', '').length > 0, true);
  assert.deepEqual(lines('e\u0301e\u0301e\u0301e\u0301', 3, 1), ['e\u0301e\u0301…']);
});

test('runs: line breaks in the text are kept, empty lines too', () => {
  assert.deepEqual(lines('one\n\ntwo', 10), ['one', '', 'two']);
  assert.deepEqual(lines('one\r\ntwo', 10, 1), ['one…']);
});

test('runs: an empty text is one empty line, and one letter always fits', () => {
  assert.deepEqual(lines('', 10), ['']);
  assert.deepEqual(lines('abc', 0.5), ['a', 'b', 'c']);
});

test('runs: of a very long text only the beginning is looked at', () => {
  const looks = [];
  const count = (text) => {
    looks.push(text.length);
    return measure(text);
  };
  const broken = breakLines('word '.repeat(4000), { measure: count, maxWidth: 39, maxLines: 2 });
  assert.deepEqual(broken, ['word word word word word word word word', `${'word '.repeat(7)}wor…`]);
  assert.ok(Math.max(...looks) <= 128, `looked at ${Math.max(...looks)} characters`);
});

test('runs: the first letter with a direction decides', () => {
  assert.equal(directionOf('Hello'), 'ltr');
  assert.equal(directionOf('مرحبا abc'), 'rtl');
  assert.equal(directionOf('123 - שלום'), 'rtl');
  assert.equal(directionOf('👋 Hi שלום'), 'ltr');
  assert.equal(directionOf('42', 'rtl'), 'rtl', 'nothing in it has a direction: it reads as the page');
  assert.equal(directionOf('\u2068Anna\u2069 مرحبا', 'rtl'), 'rtl', 'words of a person do not turn the sentence around');
  assert.equal(directionOf('\u202eback\u202c'), 'rtl');
  assert.equal(directionOf('42'), 'ltr');
});
