// When the page locks by itself: by a clock of our own.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createGuard } from '../../web/guard.js';

/** A page with a guard, and time that passes only when it is told to. */
function page(t) {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
  const listeners = new Map();
  const window = {
    performance: { now: () => Date.now() },
    setTimeout: (callback, ms) => setTimeout(callback, ms),
    clearTimeout: (id) => clearTimeout(id),
    addEventListener: (type, listener) => listeners.set(type, listener),
  };
  let locks = 0;
  const guard = createGuard(window, () => { locks += 1; });
  return { guard, touch: () => listeners.get('pointerdown')(), pass: (seconds) => t.mock.timers.tick(seconds * 1000), locks: () => locks };
}

test('guard: without a passcode there is no timer, and nothing locks', (t) => {
  const { guard, pass, locks } = page(t);
  guard.hidden();
  pass(10_000);
  assert.equal(guard.shown(), false);
  assert.equal(locks(), 0);
});

test('guard: two minutes without a touch lock, and each touch begins them anew', (t) => {
  const { guard, touch, pass, locks } = page(t);
  guard.set({ idle: 120, hidden: 60 });
  pass(119);
  touch();
  pass(119);
  assert.equal(locks(), 0);
  pass(1);
  assert.equal(locks(), 1);
});

test('guard: a lock that was called off is tried again', (t) => {
  const { guard, pass, locks } = page(t);
  guard.set({ idle: 120, hidden: 60 });
  pass(120);
  pass(120);
  assert.equal(locks(), 2);
});

test('guard: hidden at once or after a minute, and not when it was seen again before', (t) => {
  const { guard, pass, locks } = page(t);
  guard.set({ idle: 120, hidden: 60 });
  guard.hidden();
  pass(59);
  assert.equal(guard.shown(), false);
  pass(10);
  assert.equal(locks(), 0);
  guard.hidden();
  pass(60);
  assert.equal(locks(), 1);
  assert.equal(guard.shown(), true);
  guard.set({ idle: 120, hidden: 0 });
  guard.hidden();
  pass(0);
  assert.equal(locks(), 2);
});

test('guard: a run of breathing is not cut short, and two minutes begin at its end', (t) => {
  const { guard, pass, locks } = page(t);
  guard.set({ idle: 120, hidden: 60 });
  guard.hold(true);
  pass(600);
  assert.equal(locks(), 0);
  guard.hold(false);
  pass(119);
  assert.equal(locks(), 0);
  pass(1);
  assert.equal(locks(), 1);
});

test('guard: a page that asks for a file itself is given the time to choose one', (t) => {
  const { guard, pass, locks } = page(t);
  guard.set({ idle: 1200, hidden: 0 });
  guard.pardon();
  guard.hidden();
  pass(110);
  assert.equal(guard.shown(), false);
  guard.hidden();
  pass(0);
  assert.equal(locks(), 1);
});

test('guard: a device that slept locks at once when it wakes', (t) => {
  const { guard, locks } = page(t);
  guard.set({ idle: 120, hidden: 60 });
  guard.hidden();
  t.mock.timers.setTime(1_000_000 + 3_600_000); // No timer ran meanwhile.
  assert.ok(guard.shown() || locks() > 0);
});
