// `Saved` is heard after a deed, and does not chatter while somebody writes.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createSettling } from '../../web/settling.js';

let said;
let writing;
let due;
let settling;

beforeEach(() => {
  said = [];
  writing = false;
  due = null;
  settling = createSettling({
    say: (text) => said.push(text),
    isWriting: () => writing,
    clock: {
      set(callback) {
        due = callback;
        return 1;
      },
      clear() {
        due = null;
      },
    },
  });
  settling.changed('Saved');
});

const show = (...words) => words.forEach(settling.changed);
function rest() {
  due?.();
  due = null;
}

test('settling: what stands there at the start is not said', () => {
  rest();
  assert.deepEqual(said, []);
});

test('settling: after a deed one hears that it is saved, once', () => {
  show('Saving', 'Saved');
  rest();
  assert.deepEqual(said, ['Saved']);
  show('Saving', 'Saved', 'Saving', 'Saved');
  rest();
  assert.deepEqual(said, ['Saved', 'Saved']);
});

test('settling: while somebody writes, saving is silent', () => {
  writing = true;
  for (let i = 0; i < 5; i += 1) {
    show('Saving', 'Saved');
    rest();
  }
  assert.deepEqual(said, []);
});

test('settling: who has written and left the field hears once that it is saved', () => {
  writing = true;
  show('Saving', 'Saved');
  rest();
  settling.moved();
  rest();
  assert.deepEqual(said, [], 'not in the field yet');
  writing = false;
  settling.moved();
  rest();
  settling.moved();
  rest();
  assert.deepEqual(said, ['Saved']);
});

test('settling: what is not saved is said while somebody writes too, and so is its end', () => {
  writing = true;
  show('Saving', 'Not saved');
  rest();
  show('Saving', 'Saved');
  rest();
  assert.deepEqual(said, ['Not saved', 'Saved']);
});
