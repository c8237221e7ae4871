// Where somebody was in a long text is found again; nothing of the text is.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createCarets, reveal } from '../../web/carets.js';

function memory() {
  const items = new Map();
  return { items, getItem: (name) => items.get(name) ?? null, setItem: (name, value) => items.set(name, value) };
}
const field = (start, end, top) => ({
  selectionStart: start, selectionEnd: end, scrollTop: top, value: 'secret',
  setSelectionRange(from, to) {
    this.selectionStart = from;
    this.selectionEnd = to;
  },
});

test('carets: the place is there again after a reload, and no word is kept for it', () => {
  const storage = memory();
  createCarets(storage).keep(7, field(3, 5, 120));
  const again = field(0, 0, 0);
  createCarets(storage).restore(7, again);
  assert.deepEqual([again.selectionStart, again.selectionEnd, again.scrollTop], [3, 5, 120]);
  assert.ok(![...storage.items.values()].join().includes('secret'));
});

test('carets: a field that was never left starts at its beginning', () => {
  const fresh = field(0, 0, 0);
  createCarets(memory()).restore(8, fresh);
  assert.equal(fresh.scrollTop, 0);
});

test('carets: works without a storage, and with one that holds something else', () => {
  const carets = createCarets(undefined);
  carets.keep(1, field(2, 2, 0));
  const again = field(0, 0, 0);
  carets.restore(1, again);
  assert.equal(again.selectionStart, 2);
  const odd = memory();
  odd.setItem('ebb-carets', '{broken');
  createCarets(odd).restore(1, field(0, 0, 0));
});

test('carets: only the newest places are kept', () => {
  const storage = memory();
  const carets = createCarets(storage);
  for (let key = 1; key <= 60; key += 1) carets.keep(key, field(key, key, 0));
  assert.equal(JSON.parse(storage.items.get('ebb-carets')).length, 50);
});

test('carets: what was found is selected and in the middle of the field', () => {
  let copies = 0;
  const found = {
    ...field(0, 0, 0), value: 'one\ntwo\nthree', clientHeight: 20,
    after() { copies += 1; },
    cloneNode: () => ({
      style: {}, value: '', remove() { copies -= 1; },
      get scrollHeight() { return 20 * this.value.split('\n').length; },
    }),
  };
  reveal(found, 8, 13);
  assert.deepEqual([found.selectionStart, found.selectionEnd, found.scrollTop], [8, 13, 50]);
  assert.equal(copies, 0);
});
