// What the device does during a run of breathing: tones, buzzes, a screen that stays awake.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createTones } from '../../web/audio.js';
import { cuesBetween } from '../../web/cues.js';
import { createVibration } from '../../web/vibration.js';
import { createWakeLock } from '../../web/wake_lock.js';

/** Sighing for a minute, from its first breath on. */
const sighing = (change = {}) => ({
  cues: [{ cue: 'in', at: 0, for: 3000 }, { cue: 'more', at: 3000, for: 1000 }, { cue: 'out', at: 4000, for: 8000 }],
  breath: 12_000, from: 0, until: 60_000, volume: 6, touch: true, ...change,
});

/** A clock that stands until it is moved; timers run when their time comes. */
class Clock {
  time = 1000;
  next = 1;
  timers = new Map();
  now = () => this.time;
  setTimer = (callback, ms) => {
    this.timers.set(this.next, { callback, at: this.time + ms });
    this.next += 1;
    return this.next - 1;
  };
  clearTimer = (id) => this.timers.delete(id);

  async move(ms) {
    const end = this.time + ms;
    for (;;) {
      const due = [...this.timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      this.timers.delete(due[0]);
      this.time = Math.max(this.time, due[1].at);
      due[1].callback();
      await settled();
    }
    this.time = end;
  }
}

/** Lets promises that are due come through. */
const settled = () => new Promise((done) => { setImmediate(done); });

/** An audio context that writes down which tone was set for when. Its clock starts when it resumes. */
class FakeAudio {
  static ready = 0.02;
  destination = {};
  set = [];
  state = 'suspended';
  origin = 0;

  constructor(clock) {
    this.clock = clock;
  }
  get currentTime() {
    return this.state === 'running' ? (this.clock.now() - this.origin) / 1000 : 0;
  }
  async resume() {
    if (this.state !== 'running') this.origin = this.clock.now();
    this.state = 'running';
  }
  async suspend() {
    this.state = 'suspended';
  }
  createGain() {
    const nothing = () => {};
    return {
      gain: {
        value: 1, setValueAtTime: nothing, linearRampToValueAtTime: nothing, setTargetAtTime: nothing,
      },
      connect: (to) => to,
      disconnect: nothing,
    };
  }
  createOscillator() {
    const tone = { hz: 0, from: 0, until: 0 };
    const audio = this;
    return {
      frequency: { set value(hz) { tone.hz = hz; } },
      connect: (to) => to,
      start(at) {
        tone.from = at;
        audio.set.push(tone);
      },
      stop(at) { tone.until = at; },
    };
  }
  /** Without the overtones: start in ms since the run began, and whether it is the tone for in, more or out. */
  heard(origin = this.origin) {
    const names = new Map([[329.63, 'in'], [392, 'more'], [261.63, 'out'], [220, 'end']]);
    return this.set.filter(({ hz }) => names.has(hz))
      .map(({ hz, from }) => [Math.round(from * 1000 - (origin - this.origin)), names.get(hz)]);
  }
}

function tonesOn(clock) {
  const audio = new FakeAudio(clock);
  return { audio, tones: createTones({ ...clock, newContext: () => audio }) };
}

test('cues: those of a breath come again with each breath, up to the end of the run', () => {
  const found = cuesBetween(sighing(), 0, 24_001).map(({ cue, at }) => [cue, at]);
  assert.deepEqual(found, [['in', 0], ['more', 3000], ['out', 4000], ['in', 12_000], ['more', 15_000], ['out', 16_000],
    ['in', 24_000]]);
  assert.equal(cuesBetween(sighing(), 48_000, 90_000).length, 3);
  assert.equal(cuesBetween(sighing({ until: 0 }), 600_000, 612_000).length, 3);
});

test('tones: each is set for the moment at which its breath begins', async () => {
  const clock = new Clock();
  const { audio, tones } = tonesOn(clock);
  await tones.play(sighing());
  await clock.move(60_000);
  const expected = cuesBetween(sighing(), 0, 60_000).map(({ cue, at }) => [at, cue]);
  assert.deepEqual(audio.heard(), expected);
});

test('tones: after a pause the rest of the breath is heard, and the next one in time', async () => {
  const clock = new Clock();
  const { audio, tones } = tonesOn(clock);
  await tones.play(sighing({ from: 5000 }));
  assert.deepEqual(audio.heard().slice(0, 2), [[0, 'out'], [7000, 'in']]);
});

test('tones: muted, no audio is even opened', async () => {
  const clock = new Clock();
  let opened = 0;
  const tones = createTones({ ...clock, newContext: () => { opened += 1; return undefined; } });
  await tones.play(sighing({ volume: 0 }));
  tones.stop(false);
  await clock.move(10_000);
  assert.equal(opened, 0);
});

test('tones: a browser without audio is no reason to stop', async () => {
  const tones = createTones({ ...new Clock(), newContext: () => undefined });
  await tones.play(sighing());
  tones.stop(true);
});

test('tones: stopped, all that was set ahead ends at once, no timer is left, and the audio rests', async () => {
  const clock = new Clock();
  const { audio, tones } = tonesOn(clock);
  await tones.play(sighing());
  await clock.move(1000);
  tones.stop(false);
  assert.ok(audio.set.every(({ until }) => until <= 1.5));
  await clock.move(5000);
  assert.equal(clock.timers.size, 0);
  assert.equal(audio.state, 'suspended');
});

test('tones: the end is heard, but only by who hears the breaths', async () => {
  const clock = new Clock();
  const { audio, tones } = tonesOn(clock);
  await tones.play(sighing());
  await clock.move(60_000);
  tones.stop(true);
  assert.equal(audio.heard().at(-1)[1], 'end');

  const silent = tonesOn(clock);
  await silent.tones.play(sighing({ volume: 0 }));
  silent.tones.stop(true);
  assert.deepEqual(silent.audio.heard(), []);
});

test('tones: an order that comes while the audio still opens wins', async () => {
  const clock = new Clock();
  const { audio, tones } = tonesOn(clock);
  const opening = tones.play(sighing());
  tones.stop(false);
  await opening;
  assert.deepEqual(audio.heard(), []);
});

test('tones: a bell rings once, and the audio rests again', async () => {
  const clock = new Clock();
  const { audio, tones } = tonesOn(clock);
  await tones.ring();
  assert.deepEqual(audio.set.map(({ hz }) => hz), [523.25, 1046.5]);
  await clock.move(10_000);
  assert.equal(audio.state, 'suspended');
  await createTones({ ...new Clock(), newContext: () => undefined }).ring();
});

test('vibration: one buzz in, two out, a long one at the end', async () => {
  const clock = new Clock();
  const felt = [];
  const start = clock.now();
  const vibration = createVibration({ ...clock, vibrate: (pattern) => felt.push([clock.now() - start, pattern.length]) });
  vibration.play(sighing());
  await clock.move(16_500);
  assert.deepEqual(felt, [[0, 1], [3000, 1], [4000, 3], [12_000, 1], [15_000, 1], [16_000, 3]]);
  await clock.move(43_500);
  assert.equal(felt.length, 15);
  vibration.stop(true);
  assert.deepEqual(felt.at(-1), [60_000, 1]);
  assert.equal(clock.timers.size, 0);
});

test('vibration: not wished, or not possible: nothing', async () => {
  const clock = new Clock();
  const felt = [];
  const vibration = createVibration({ ...clock, vibrate: (pattern) => felt.push(pattern) });
  vibration.play(sighing({ touch: false }));
  vibration.stop(true);
  createVibration({ ...clock, vibrate: undefined }).play(sighing());
  await clock.move(20_000);
  assert.deepEqual(felt, []);
});

test('vibration: stopped in the middle of a breath, it is still at once', async () => {
  const clock = new Clock();
  const felt = [];
  const vibration = createVibration({ ...clock, vibrate: (pattern) => felt.push(pattern) });
  vibration.play(sighing());
  await clock.move(1000);
  vibration.stop(false);
  await clock.move(20_000);
  assert.deepEqual(felt, [[70], []]);
});

/** A browser that gives out wake locks and knows which are held. */
class FakeWakeLock {
  held = 0;
  asked = 0;
  async request() {
    this.asked += 1;
    this.held += 1;
    const sentinel = {
      released: false,
      release: async () => {
        if (!sentinel.released) this.held -= 1;
        sentinel.released = true;
      },
    };
    this.last = sentinel;
    return sentinel;
  }
}

test('wake lock: held during a run, let go after it, asked for again', async () => {
  const browser = new FakeWakeLock();
  const lock = createWakeLock(browser);
  await lock.hold();
  await lock.hold();
  assert.equal(browser.asked, 1);
  lock.release();
  await settled();
  assert.equal(browser.held, 0);
  await lock.hold();
  assert.equal(browser.held, 1);
});

test('wake lock: the browser took it away while hidden: the next run asks anew', async () => {
  const browser = new FakeWakeLock();
  const lock = createWakeLock(browser);
  await lock.hold();
  await browser.last.release();
  await lock.hold();
  assert.equal(browser.asked, 2);
});

test('wake lock: let go before the browser answered, it is not kept', async () => {
  const browser = new FakeWakeLock();
  const lock = createWakeLock(browser);
  const asking = lock.hold();
  lock.release();
  await asking;
  await settled();
  assert.equal(browser.held, 0);
});

test('wake lock: refused or missing, the run goes on', async () => {
  const lock = createWakeLock({ request: () => Promise.reject(new Error('no')) });
  await lock.hold();
  lock.release();
  await createWakeLock(undefined).hold();
});
