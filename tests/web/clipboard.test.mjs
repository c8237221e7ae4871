// Words are put on the clipboard in the press itself, or it is said that they were not.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { copyText } from '../../web/clipboard.js';

test('copy: the words are handed to the browser before anything else happens', async () => {
  const taken = [];
  const done = copyText({ clipboard: { writeText: async (text) => { taken.push(text); } } }, 'Ten minutes?', { copied() {}, say: assert.fail });
  assert.deepEqual(taken, ['Ten minutes?']);
  await done;
});

test('copy: that it was copied is said when the browser has taken the words, not before', async () => {
  let take = () => {};
  let told = 0;
  const clipboard = { writeText: () => new Promise((resolve) => { take = () => resolve(undefined); }) };
  const done = copyText({ clipboard }, 'Ten minutes?', { copied: () => { told += 1; }, say: assert.fail });
  await Promise.resolve();
  assert.equal(told, 0);
  take();
  await done;
  assert.equal(told, 1);
});

test('copy: a browser that refuses, or has no clipboard, is said', async () => {
  const said = [];
  const say = (sentence) => said.push(sentence);
  const told = { copied: assert.fail, say };
  await copyText({ clipboard: { writeText: async () => { throw new Error('denied'); } } }, 'a', told);
  await copyText({}, 'a', told);
  assert.equal(said.length, 2);
  assert.match(said[0], /didn’t copy/);
});
