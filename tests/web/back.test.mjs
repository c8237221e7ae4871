// The device's Back: it closes what is open, leaves when nothing is, and the history never grows.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createBack } from '../../web/back.js';

let entries;
let at;
let moves;
let time;
let depth;
let back;
let pop;
let timers;

/** The page over a history of its own; what is open is `depth` pages deep. */
function start() {
  const window = {
    history: {
      get state() { return entries[at]; },
      pushState(state) {
        entries = [...entries.slice(0, at + 1), state];
        at += 1;
      },
      go: (by) => moves.push(by),
    },
    addEventListener: (_, listener) => { pop = listener; },
  };
  back = createBack({
    window,
    clock: { now: () => time, setTimer: (callback) => timers.push(callback) },
    back: () => open(depth - 1),
  });
}

function open(wanted) {
  depth = wanted;
  back.set(depth > 0);
}

/** The browser carries out what was asked for. */
function settle() {
  while (moves.length > 0) travel(moves.shift());
}

function travel(by) {
  if (entries[at + by] === undefined) return;
  at += by;
  pop({ state: entries[at] });
}

/** The person presses Back; false: that leaves the page. */
function pressBack() {
  if (entries[at - 1] === 'before') return false;
  travel(-1);
  settle();
  return true;
}

beforeEach(() => {
  entries = ['before', null];
  at = 1;
  moves = [];
  timers = [];
  time = 0;
  depth = 0;
  start();
});

test('back: with nothing open it leaves at once', () => {
  open(0);
  assert.equal(pressBack(), false);
});

test('back: each press goes back one page, and the one after the first page leaves', () => {
  open(1);
  open(2);
  open(3);
  for (const left of [2, 1, 0]) {
    assert.equal(pressBack(), true);
    assert.equal(depth, left);
  }
  assert.equal(pressBack(), false);
});

test('back: what was closed in the page leaves nothing behind for Back', () => {
  open(1);
  open(0);
  settle();
  assert.equal(pressBack(), false);
});

test('back: however often something is opened, the history has one entry more', () => {
  for (let i = 0; i < 50; i += 1) {
    time += 5000;
    open(1);
    open(2);
    if (i % 3 === 0) pressBack();
    open(0);
    settle();
  }
  assert.equal(entries.length, 3);
  assert.equal(at, 1);
});

test('back: closed and opened again before the browser has moved, it still closes', () => {
  open(1);
  open(0);
  open(1);
  settle();
  assert.equal(pressBack(), true);
  assert.equal(depth, 0);
  assert.equal(pressBack(), false);
});

test('back: after a reload with nothing open, it leaves at once', () => {
  open(1);
  start();
  const left = back.leave();
  settle();
  assert.equal(pressBack(), false);
  return left;
});

test('back: Forward into the entry opens nothing, and stays outside', () => {
  open(1);
  pressBack();
  travel(1);
  settle();
  assert.equal(depth, 0);
  assert.equal(pressBack(), false);
});

test('back: leaving for good waits for the browser, and not for ever', async () => {
  open(2);
  const left = back.leave();
  assert.deepEqual(moves, [-1]);
  timers[0]();
  await left;
  settle();
  assert.equal(depth, 2, 'nothing is closed by it');
});

test('back: a move that never comes is not waited for for ever', () => {
  open(1);
  open(0);
  moves = [];
  time += 5000;
  open(1);
  assert.equal(pressBack(), true);
  assert.equal(depth, 0);
});
