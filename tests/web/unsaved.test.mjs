// Leaving the page is asked about while something would be lost, and only then.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createUnsaved } from '../../web/unsaved.js';

let window;
let saves;
let unsaved;
beforeEach(() => {
  window = new EventTarget();
  saves = 0;
  unsaved = createUnsaved(window, () => { saves += 1; });
});

/** Whether the browser would ask. */
function leave() {
  const event = new Event('beforeunload', { cancelable: true });
  Object.defineProperty(event, 'returnValue', { value: undefined, writable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

test('unsaved: nothing is asked while everything is kept', () => {
  assert.equal(leave(), false);
  unsaved.set('saving');
  unsaved.set('saved');
  assert.equal(leave(), false);
  assert.equal(saves, 0);
});

for (const state of ['saving', 'failed']) {
  test(`unsaved: the browser asks while it is ${state}, and what waits is saved in the meantime`, () => {
    unsaved.set(state);
    assert.equal(leave(), true);
    assert.equal(saves, 1);
    assert.equal(unsaved.state(), state);
  });
}

test('unsaved: a page that has nothing to lose has no listener, which would keep it from the way back', () => {
  const listening = new Set();
  window.addEventListener = (type) => listening.add(type);
  window.removeEventListener = (type) => listening.delete(type);
  assert.equal(listening.size, 0);
  unsaved.set('saving');
  unsaved.set('failed');
  assert.equal(listening.size, 1);
  unsaved.set('saved');
  assert.equal(listening.size, 0);
});

test('unsaved: who hides the page, or erases everything, is asked nothing', () => {
  unsaved.set('failed');
  unsaved.letGo();
  assert.equal(leave(), false);
  unsaved.set('failed');
  assert.equal(leave(), false);
});
