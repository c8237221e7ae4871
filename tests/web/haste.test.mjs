// A commit begins before the generation is compared only where the lock is surely still held.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createHaste } from '../../web/haste.js';

/** A page with a clock of its own that has a turn when it is told. */
function page() {
  const state = { now: 10_000, holds: true, posted: [] };
  const port1 = { onmessage: undefined };
  const haste = createHaste({
    holdsLock: () => state.holds,
    releaseTime: 2000,
    now: () => state.now,
    turns: { port1, port2: { postMessage: (data) => state.posted.push(data) } },
  });
  return {
    ...haste,
    state,
    turn() {
      for (const data of state.posted.splice(0)) port1.onmessage({ data });
    },
  };
}

test('haste: a page that was just typed in, had a turn since and is about to be left may begin early', () => {
  const one = page();
  one.leaves();
  assert.equal(one.allowed(), false, 'nobody has typed');
  one.typed();
  assert.equal(one.allowed(), false, 'it may have hung until now');
  one.turn();
  assert.equal(one.allowed(), true);
  one.state.holds = false;
  assert.equal(one.allowed(), false, 'another page writes');
});

test('haste: a page that nobody leaves compares first', () => {
  const one = page();
  one.typed();
  one.turn();
  assert.equal(one.allowed(), false);
});

test('haste: half the time after which the lock is taken away, it compares first', () => {
  const one = page();
  one.typed();
  one.turn();
  one.leaves();
  one.state.now += 999;
  assert.equal(one.allowed(), true);
  one.state.now += 1;
  assert.equal(one.allowed(), false);
});

test('haste: what a page hears of an earlier quiet counts for nothing', () => {
  const one = page();
  one.typed();
  const early = one.state.posted.splice(0);
  one.state.now += 5000;
  one.typed();
  one.state.posted.unshift(...early);
  one.state.posted.pop();
  one.turn();
  one.leaves();
  assert.equal(one.allowed(), false);
});

test('haste: what was typed long before the page is left gives no haste', () => {
  const one = page();
  one.typed();
  one.turn();
  one.state.now += 1500;
  one.leaves();
  assert.equal(one.allowed(), false);
});
