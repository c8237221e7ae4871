// Words are put on the clipboard in the press itself, or it is said that they were not.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { copyText } from '../../web/clipboard.js';

test('copy: the words are handed to the browser before anything else happens', async () => {
  const copied = [];
  const done = copyText({ clipboard: { writeText: async (text) => { copied.push(text); } } }, 'Ten minutes?', assert.fail);
  assert.deepEqual(copied, ['Ten minutes?']);
  await done;
});

test('copy: a browser that refuses, or has no clipboard, is said', async () => {
  const said = [];
  const say = (sentence) => said.push(sentence);
  await copyText({ clipboard: { writeText: async () => { throw new Error('denied'); } } }, 'a', say);
  await copyText({}, 'a', say);
  assert.equal(said.length, 2);
  assert.match(said[0], /did not copy/);
});
