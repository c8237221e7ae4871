// The list of words for passcodes, and how four of them are chosen.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { fourWords } from '../../web/words.js';

const list = await readFile(new URL('../../assets/words.txt', import.meta.url), 'utf8');
const words = list.trim().split('\n');

/** Beginnings of words that could hurt, and words that belong to what hurts. */
const PAINFUL = new RegExp(`^(${[
  'kill', 'die', 'dead', 'death', 'blood', 'knife', 'gun', 'bullet', 'weapon', 'bomb', 'hang', 'noose', 'rope', 'drown', 'jump',
  'cut$', 'wound', 'hurt', 'pain$', 'cry$', 'tear$', 'sad$', 'grief', 'mourn', 'regret', 'guilt', 'shame', 'fear', 'hate', 'anger',
  'fail', 'relapse', 'addict', 'toxic', 'reset', 'slip$', 'pull$', 'urge', 'lone', 'alone', 'lost', 'lose', 'leave', 'left',
  'love', 'kiss', 'hug', 'heart$', 'marr', 'wed$', 'wedding', 'husband', 'wife', 'bride', 'spouse', 'partner', 'cheat', 'divorce', 'betray',
  'mother', 'father', 'son$', 'daughter', 'brother', 'sister', 'family', 'baby', 'stalk', 'spy', 'drug', 'wine', 'beer', 'vodka',
  'prison', 'jail', 'police', 'hospital', 'sick', 'cancer', 'stupid', 'ugly', 'fat$', 'crazy', 'idiot', 'sex', 'naked', 'rape',
  'slave', 'savage', 'god$', 'hell$', 'devil', 'forever', 'never', 'promise', 'forget', 'remember', 'memor',
].join('|')})`);

test('words: there are more than two thousand, short and plain, each once', (t) => {
  assert.ok(words.length >= 2048, `${words.length}`);
  assert.equal(new Set(words).size, words.length);
  assert.deepEqual(words, [...words].sort());
  for (const word of words) assert.match(word, /^[a-z]{3,7}$/);
  t.diagnostic(`${words.length} words, four of them ${(4 * Math.log2(words.length)).toFixed(1)} bits`);
});

test('words: none begins another, so that four in a row are the same four with and without spaces', () => {
  words.slice(1).forEach((word, i) => assert.ok(!word.startsWith(words[i]), `${words[i]} begins ${word}`));
});

test('words: none hurts', () => {
  assert.ok(PAINFUL.test('killer') && PAINFUL.test('lonely'), 'the test finds what it looks for');
  assert.deepEqual(words.filter((word) => PAINFUL.test(word)), []);
});

test('words: any four are equally likely', () => {
  const three = 'one\ntwo\nthree\n';
  const numbers = [0, 1, 2, 3];
  assert.equal(fourWords(three, () => numbers.shift()), 'one two three one');
  const beyond = [2 ** 32 - 1, 1, 1, 1, 1]; // 2^32 is one more than a multiple of three.
  assert.equal(fourWords(three, () => beyond.shift()), 'two two two two');
  const counts = new Map(words.map((word) => [word, 0]));
  for (let i = 0; i < 20_000; i += 1) for (const word of fourWords(list).split(' ')) counts.set(word, counts.get(word) + 1);
  const most = Math.max(...counts.values());
  assert.ok(most < 80 && Math.min(...counts.values()) > 5, 'about 35 of each in 80,000');
});
