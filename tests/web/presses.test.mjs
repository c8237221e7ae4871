// The second tap of a quick double tap does nothing where the first one changed what lies there.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createPresses, SAME_PLACE, UNSEEN } from '../../web/presses.js';

let time;
let presses;

beforeEach(() => {
  time = 10_000;
  presses = createPresses(() => time);
});

const button = (key, name, more = {}) => ({ key, parent: 0, role: 'button', name, x: 0, y: 0, w: 100, h: 44, ...more });

/** A tap; true: it counts. */
function tap(node, { after = 100, x = 50, takes = 0 } = {}) {
  time += after;
  presses.down({ clientX: x, clientY: 20, timeStamp: time }, node);
  if (presses.strays()) return false;
  time += takes;
  presses.did();
  return true;
}

test('presses: a toggle that is tapped twice is not undone', () => {
  assert.equal(tap(button(1, 'Kept today', { pressed: false })), true);
  assert.equal(tap(button(1, 'Kept today', { pressed: true })), false);
  assert.equal(tap(button(1, 'Kept today', { pressed: true }), { after: UNSEEN }), true);
});

test('presses: what has come to lie under the finger is not pressed', () => {
  assert.equal(tap(button(1, 'Keep')), true);
  assert.equal(tap(button(2, 'More')), false);
  assert.equal(tap(undefined), false);
  assert.equal(tap(button(2, 'More')), true, 'seen by now');
});

test('presses: what stays as it was can be pressed as quickly as somebody likes', () => {
  for (let i = 0; i < 5; i += 1) assert.equal(tap(button(1, 'Month before')), true);
});

test('presses: two fingers at two places are two presses', () => {
  assert.equal(tap(button(1, 'One', { pressed: false }), { x: 50 }), true);
  assert.equal(tap(button(2, 'Two', { pressed: false }), { x: 51 + SAME_PLACE }), true);
});

test('presses: on a slow device the time counts from what was shown, not from the press', () => {
  assert.equal(tap(button(1, 'Next'), { takes: 2000 }), true);
  assert.equal(tap(button(2, 'Next'), { after: UNSEEN - 1 }), false);
  presses.down({ clientX: 50, clientY: 20, timeStamp: time - 1500 }, button(2, 'Next'));
  assert.equal(presses.strays(), true, 'pressed while the device was busy');
});

test('presses: a key, or a screen reader, is never too quick', () => {
  assert.equal(tap(button(1, 'Kept today', { pressed: false })), true);
  presses.down({ clientX: 50, clientY: 20, timeStamp: time + 10 }, button(1, 'Kept today', { pressed: true }));
  presses.end();
  assert.equal(presses.strays(), false);
});
