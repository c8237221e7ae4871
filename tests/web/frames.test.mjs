// Frames: only when something asked for one, and nothing at all at rest.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { createFrames } from '../../web/frames.js';

let clock;
let drawn;
let answers;
let frames;

beforeEach(() => {
  drawn = 0;
  answers = [];
  clock = {
    tick: null,
    timer: null,
    requestFrame(tick) {
      assert.equal(clock.tick, null, 'one callback at a time');
      clock.tick = tick;
      return 1;
    },
    cancelFrame() { clock.tick = null; },
    setTimer(callback, ms) {
      clock.timer = { callback, ms };
      return 1;
    },
    clearTimer() { clock.timer = null; },
    frame() {
      const { tick } = clock;
      clock.tick = null;
      tick(0);
    },
    ring() {
      const { callback } = clock.timer;
      clock.timer = null;
      callback();
    },
  };
  frames = createFrames(() => {
    drawn += 1;
    return answers.shift() ?? 0;
  }, clock);
});

const atRest = () => clock.tick === null && clock.timer === null;

test('frames: at rest there is no callback and no timer', () => {
  assert.ok(atRest());
  frames.request();
  clock.frame();
  assert.equal(drawn, 1);
  assert.ok(atRest());
});

test('frames: however often it is asked for, one frame is drawn', () => {
  frames.request();
  frames.request();
  frames.request();
  clock.frame();
  assert.equal(drawn, 1);
  assert.ok(atRest());
});

test('frames: 1 draws again at the next frame', () => {
  answers = [1, 1];
  frames.request();
  clock.frame();
  clock.frame();
  clock.frame();
  assert.equal(drawn, 3);
  assert.ok(atRest());
});

test('frames: a larger answer waits that many milliseconds', () => {
  answers = [170];
  frames.request();
  clock.frame();
  assert.equal(clock.tick, null);
  assert.equal(clock.timer.ms, 170);
  clock.ring();
  clock.frame();
  assert.equal(drawn, 2);
  assert.ok(atRest());
});

test('frames: an event while waiting takes the place of the wait', () => {
  answers = [170];
  frames.request();
  clock.frame();
  frames.request();
  assert.equal(clock.timer, null);
  clock.frame();
  assert.ok(atRest());
});

test('frames: asking while drawing gives one more frame, not two', () => {
  frames = createFrames(() => {
    drawn += 1;
    if (drawn === 1) frames.request();
    return drawn === 1 ? 1 : 0;
  }, clock);
  frames.request();
  clock.frame();
  clock.frame();
  assert.equal(drawn, 2);
  assert.ok(atRest());
});

test('frames: a hidden page does nothing, and two frames are drawn on the return', () => {
  answers = [500];
  frames.request();
  clock.frame();
  frames.pause();
  assert.ok(atRest());
  frames.request();
  frames.drawNow(0);
  assert.ok(atRest());
  assert.equal(drawn, 1);
  frames.resume();
  clock.frame();
  clock.frame();
  assert.equal(drawn, 3);
  assert.ok(atRest());
});

test('frames: a frame within the task takes the place of the one that was asked for', () => {
  frames.request();
  frames.drawNow(0);
  assert.equal(drawn, 1);
  assert.ok(atRest());
});
