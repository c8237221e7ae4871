// Text files come in with every letter they have.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decode, read } from '../../web/files.js';

test('files: UTF-8 comes in as it is, without a byte order mark', () => {
  const text = 'مرحبا नमस्ते こんにちは 👩‍👧';
  assert.equal(decode(new TextEncoder().encode(text)), text);
  assert.equal(decode(new TextEncoder().encode(`\uFEFF${text}`)), text);
});

test('files: a page from an old Windows editor keeps its accents', () => {
  assert.equal(decode(Uint8Array.of(0x63, 0x61, 0x66, 0xE9)), 'café');
});

/** What becomes of a file: its text, or the sentence that is said instead. */
async function given(file) {
  const heard = [];
  await read(file, { take: (text) => heard.push({ text }), say: (sentence) => heard.push({ sentence }) });
  assert.equal(heard.length, 1);
  return heard[0];
}

test('files: one of 120 MB is never read, and a sentence says what to do', async () => {
  const file = { name: 'years.txt', size: 120 * 1024 * 1024, arrayBuffer: () => assert.fail('read') };
  const { sentence } = await given(file);
  assert.equal(sentence, 'This file is longer than one letter can be. Divide it, then open the parts.');
});

test('files: the longest letter there can be comes in, in the widest letters, with a byte order mark', async () => {
  const text = '🌙'.repeat(200_000);
  assert.equal((await given(new File([`\uFEFF${text}`], 'long.txt'))).text, text);
  assert.ok((await given(new File([`${text}a`], 'long.txt'))).sentence);
});
