// The exercises of Reflect: the page stands without them, and they are not lost when the connection breaks.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { bringTexts } from '../../web/texts.js';

const page = () => {
  /** @type {(() => void)[]} */
  const waiting = [];
  return { waiting, window: { addEventListener: (/** @type {string} */ event, /** @type {any} */ then) => { if (event === 'online') waiting.push(then); } } };
};

test('texts: they are given as they come', async () => {
  const { window, waiting } = page();
  const given = [];
  await bringTexts(/** @type {any} */ (window), async (name) => new Response(`of ${name}`), (text) => given.push(text));
  assert.deepEqual(given, ['of reflect.txt']);
  assert.equal(waiting.length, 0);
});

test('texts: a connection that breaks is tried again when there is one, and nothing fails', async (t) => {
  t.mock.method(console, 'error', () => {});
  const { window, waiting } = page();
  const given = [];
  let broken = true;
  const part = async () => {
    if (broken) throw new TypeError('Failed to fetch');
    return new Response('exercises');
  };
  await bringTexts(/** @type {any} */ (window), part, (text) => given.push(text));
  assert.deepEqual(given, []);
  assert.equal(waiting.length, 1);
  broken = false;
  await waiting[0]();
  assert.deepEqual(given, ['exercises']);
});
