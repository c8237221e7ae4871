// Hiding by Shift: three presses of it alone, and nothing by accident.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createQuickHide, createShiftCounter, PATIENCE, PRESSES, WINDOW } from '../../web/quick_hide.js';

let counts;
let counter;
let time;

beforeEach(() => {
  counts = [];
  time = 0;
  counter = createShiftCounter((count) => counts.push(count));
});

const down = (key, more = {}) => counter.down({ key, repeat: false, ctrlKey: false, altKey: false, metaKey: false, ...more });
const up = (key) => counter.up({ key, timeStamp: time });
function press(key = 'Shift', after = 100) {
  time += after;
  down(key);
  up(key);
}

test('hide: three presses of Shift alone', () => {
  press();
  press();
  press();
  assert.deepEqual(counts, [1, 2, PRESSES]);
});

test('hide: the three presses may take 600 ms in all', () => {
  assert.equal(WINDOW, 600);
  press();
  press('Shift', 300);
  press('Shift', 300);
  assert.deepEqual(counts, [1, 2, 3]);
});

test('hide: presses that take longer count from the last ones that are near enough', () => {
  press();
  press('Shift', 300);
  press('Shift', 301);
  assert.deepEqual(counts, [1, 2, 2], 'the first one is too long ago');
  press('Shift', 200);
  assert.deepEqual(counts, [1, 2, 2, 3]);
});

test('hide: Shift pressed again and again at the pace of a screen reader or of sticky keys never hides the page', () => {
  for (let i = 0; i < 20; i += 1) press('Shift', 400);
  assert.ok(!counts.includes(PRESSES));
});

test('hide: typing capitals never hides the page', () => {
  for (let i = 0; i < 5; i += 1) {
    down('Shift');
    down('A');
    up('A');
    up('Shift');
  }
  assert.deepEqual(counts, []);
});

test('hide: any other key between the presses starts anew', () => {
  press();
  press();
  press('x');
  press();
  assert.deepEqual(counts, [1, 2, 0, 1]);
});

test('hide: Shift with another modifier, or held down, is not a press', () => {
  down('Shift', { ctrlKey: true });
  up('Shift');
  assert.deepEqual(counts, []);
  down('Shift');
  for (let i = 0; i < 20; i += 1) down('Shift', { repeat: true });
  up('Shift');
  assert.deepEqual(counts, [1]);
});

test('hide: Shift that goes on being held after another key is not a press', () => {
  down('Shift');
  down('A');
  up('A');
  down('Shift', { repeat: true });
  up('Shift');
  assert.deepEqual(counts, []);
});

/**
 * A page to hide from.
 * @param {() => Promise<unknown>} save
 */
function page(save, leave = () => {}) {
  const order = [];
  const late = [];
  let heard = () => {};
  const { hide } = createQuickHide({
    window: {
      document: {},
      addEventListener() {},
      setTimeout: (act, ms) => late.push({ act, ms }),
      location: { replace: (address) => order.push(`go to ${address}`) },
    },
    tabs: { tell: (word) => order.push(`tell ${word}`), hear: (word, act) => { heard = act; } },
    cover: { showForGood: () => order.push('cover') },
    away: 'away.html',
    save() {
      order.push('save');
      return save();
    },
    leave() {
      order.push('leave');
      leave();
    },
    outside: async () => { order.push('outside'); },
  });
  return { order, late, hide, told: () => heard() };
}

test('hide: covers before anything else, keeps the last words, and leaves no way back', async () => {
  let kept;
  const { order, hide } = page(() => new Promise((resolve) => { kept = resolve; }));
  const hidden = hide();
  assert.deepEqual(order, ['cover', 'tell hide', 'save']);
  await Promise.resolve();
  assert.deepEqual(order, ['cover', 'tell hide', 'save'], 'it waits for the words');
  kept();
  await hidden;
  assert.deepEqual(order, ['cover', 'tell hide', 'save', 'leave', 'outside', 'go to away.html']);
});

test('hide: words that can not be kept are waited for 400 ms and no longer', async () => {
  const { order, late, hide } = page(() => new Promise(() => {}));
  const hidden = hide();
  assert.deepEqual(late.map(({ ms }) => ms), [PATIENCE]);
  assert.equal(PATIENCE, 400);
  late[0].act();
  await hidden;
  assert.deepEqual(order, ['cover', 'tell hide', 'save', 'leave', 'outside', 'go to away.html']);
});

test('hide: asked for again while it waits, it leaves once', async () => {
  const { order, hide } = page(async () => {});
  await Promise.all([hide(), hide()]);
  assert.deepEqual(order, ['cover', 'tell hide', 'save', 'leave', 'outside', 'go to away.html']);
});

test('hide: told by another tab, it goes too, and tells nobody', async () => {
  const { order, told } = page(async () => {});
  told();
  await new Promise((later) => { setImmediate(later); });
  assert.deepEqual(order, ['cover', 'save', 'leave', 'outside', 'go to away.html']);
});

test('hide: works when the Wasm side does not', async () => {
  const stuck = () => { throw new Error('the Wasm side is stuck'); };
  const { order, hide } = page(stuck, stuck);
  await assert.rejects(hide(), /stuck/);
  assert.deepEqual(order, ['cover', 'tell hide', 'save', 'leave', 'outside', 'go to away.html']);
});
