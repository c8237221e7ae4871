// What the device does during a run of breathing: tones, buzzes, a screen that stays awake.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createTones } from '../../web/audio.js';
import { cuesBetween } from '../../web/cues.js';
import { createVibration } from '../../web/vibration.js';
import { createWakeLock } from '../../web/wake_lock.js';

/** When the clocks of these tests begin, in ms. */
const BEGIN = 1000;

/** Sighing for a minute, from its first breath on. */
const sighing = (change = {}) => ({
  cues: [{ cue: 'in', at: 0, for: 3000 }, { cue: 'more', at: 3000, for: 1000 }, { cue: 'out', at: 4000, for: 8000 }],
  breath: 12_000, origin: BEGIN, from: 0, until: 60_000, volume: 6, touch: true, ...change,
});

/** A clock that stands until it is moved; timers run when their time comes. */
class Clock {
  time = BEGIN;
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

/**
 * An audio context that writes down which tone was set for when. Its clock goes only while it runs, and what holds it
 * (a call) can't be talked out of it.
 */
class FakeAudio extends EventTarget {
  destination = {};
  set = [];
  state = 'suspended';
  held = false;
  asked = 0;
  ran = 0;
  since = 0;

  constructor(clock) {
    super();
    this.clock = clock;
  }
  get currentTime() {
    return (this.ran + (this.state === 'running' ? this.clock.now() - this.since : 0)) / 1000;
  }
  become(state) {
    if (this.state === state) return;
    this.ran = this.currentTime * 1000;
    this.since = this.clock.now();
    this.state = state;
    setImmediate(() => this.dispatchEvent(new Event('statechange')));
  }
  async resume() {
    this.asked += 1;
    if (this.held) throw new Error('Somebody calls.');
    this.become('running');
  }
  async suspend() {
    this.become('suspended');
  }
  /** Somebody calls, and hangs up again. */
  async call() {
    this.held = true;
    this.become('interrupted');
    await settled();
  }
  async hangUp(state) {
    this.held = false;
    this.become(state);
    await settled();
    await settled(); // It may be asked to go on.
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
    const tone = { hz: 0, from: 0, until: 0, ms: 0 };
    const audio = this;
    return {
      frequency: { set value(hz) { tone.hz = hz; } },
      connect: (to) => to,
      start(at) {
        tone.from = at;
        tone.ms = Math.round(audio.clock.now() - BEGIN + (at - audio.currentTime) * 1000);
        audio.set.push(tone);
      },
      stop(at) { tone.until = at; },
    };
  }
  /** Without the overtones and what was stopped before it began: when, in ms since the test began, and which tone. */
  heard(after = -1) {
    const names = new Map([[329.63, 'in'], [392, 'more'], [261.63, 'out'], [220, 'end']]);
    return this.set.filter(({ hz, from, until, ms }) => names.has(hz) && until > from && ms > after)
      .map(({ hz, ms }) => [ms, names.get(hz)]);
  }
}

function tonesOn(clock) {
  const audio = new FakeAudio(clock);
  const lost = [];
  const tones = createTones({ ...clock, newContext: () => audio, lost: () => lost.push(clock.now() - BEGIN) });
  return { audio, tones, lost };
}

/** The cues of the minute that begin from here on. */
const due = (from, change = {}) => cuesBetween(sighing(change), from, 60_000).map(({ cue, at }) => [at, cue]);

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
  assert.deepEqual(audio.heard(), due(0));
});

test('tones: after a pause the rest of the breath is heard, and the next one in time', async () => {
  const clock = new Clock();
  const { audio, tones } = tonesOn(clock);
  await tones.play(sighing({ origin: BEGIN - 5000, from: 5000 }));
  assert.deepEqual(audio.heard().slice(0, 2), [[0, 'out'], [7000, 'in']]);
});

test('tones: a phone that is slow to draw the first frame sounds with the picture all the same', async () => {
  const clock = new Clock();
  const { audio, tones } = tonesOn(clock);
  await clock.move(400);
  await tones.play(sighing());
  await clock.move(60_000);
  assert.deepEqual(audio.heard(), [[400, 'in'], ...due(400)]);
});

test('tones: suspended by the system, they are asked back at once and go on where the picture is', async () => {
  const clock = new Clock();
  const { audio, tones, lost } = tonesOn(clock);
  await tones.play(sighing());
  await clock.move(9000);
  await audio.suspend();
  await settled();
  assert.equal(audio.state, 'running');
  await clock.move(51_000);
  assert.deepEqual(audio.heard(8999), [[9000, 'out'], ...due(9001)]);
  assert.deepEqual(lost, []);
});

test('tones: after a call that was short they go on where the picture is, not where they stopped', async () => {
  for (const state of ['running', 'suspended']) {
    const clock = new Clock();
    const { audio, tones, lost } = tonesOn(clock);
    await tones.play(sighing());
    await clock.move(9000);
    await audio.call();
    await clock.move(1500);
    await audio.hangUp(state);
    await clock.move(49_500);
    assert.deepEqual(audio.heard(8999), [[10_500, 'out'], ...due(10_501)], state);
    assert.deepEqual(lost, []);
  }
});

test('tones: what stays away is told once, so that the run can pause; Go on is heard again', async () => {
  const clock = new Clock();
  const { audio, tones, lost } = tonesOn(clock);
  await tones.play(sighing());
  await clock.move(9000);
  await audio.call();
  await clock.move(7000);
  assert.deepEqual(lost, [11_000]);
  tones.stop(false); // The run pauses.
  await audio.hangUp('suspended');
  await clock.move(1000);
  await tones.play(sighing({ origin: BEGIN + 6000, from: 11_000 }));
  await clock.move(49_000);
  assert.deepEqual(audio.heard(8999), [[17_000, 'out'], ...due(12_000).map(([at, cue]) => [at + 6000, cue])]);
});

test('tones: gone on without sound while a call lasts, the run is left in peace, and heard once it can be', async () => {
  const clock = new Clock();
  const { audio, tones, lost } = tonesOn(clock);
  await audio.call();
  await tones.play(sighing());
  await clock.move(20_000);
  assert.deepEqual(lost, []);
  await audio.hangUp('suspended');
  await clock.move(40_000);
  assert.deepEqual(audio.heard(), [[20_000, 'out'], ...due(20_001)]);
});

test('tones: an audio clock that stood still without a word is noticed, and joined anew', async () => {
  const clock = new Clock();
  const { audio, tones } = tonesOn(clock);
  await tones.play(sighing({ until: 0 }));
  await clock.move(10_000);
  audio.since += 2000; // Two seconds that the audio did not play.
  await clock.move(50_000);
  assert.deepEqual(audio.heard(30_000).slice(0, 6), due(30_001));
});

test('tones: muted in a call, nothing sounds afterwards', async () => {
  const clock = new Clock();
  const { audio, tones, lost } = tonesOn(clock);
  await tones.play(sighing());
  await clock.move(1000);
  await audio.call();
  await tones.play(sighing({ volume: 0 }));
  await audio.hangUp('suspended');
  await clock.move(30_000);
  assert.deepEqual(audio.heard(), [[0, 'in']]);
  assert.deepEqual(lost, []);
  assert.equal(audio.state, 'suspended');
});

test('tones: muted, no audio is even opened', async () => {
  const clock = new Clock();
  let opened = 0;
  const tones = createTones({ ...clock, newContext: () => { opened += 1; return undefined; }, lost() {} });
  await tones.play(sighing({ volume: 0 }));
  tones.stop(false);
  await clock.move(10_000);
  assert.equal(opened, 0);
});

test('tones: a browser without audio is no reason to stop', async () => {
  const tones = createTones({ ...new Clock(), newContext: () => undefined, lost() {} });
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
  await createTones({ ...new Clock(), newContext: () => undefined, lost() {} }).ring();
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

test('vibration: what a page that hung has missed is not made up for: only the breath that is now is felt', async () => {
  const clock = new Clock();
  const felt = [];
  const vibration = createVibration({ ...clock, vibrate: (pattern) => felt.push([clock.now() - BEGIN, pattern.length]) });
  vibration.play(sighing());
  await clock.move(100);
  clock.time += 4500; // No timer runs.
  await clock.move(8000);
  assert.deepEqual(felt, [[0, 1], [4600, 3], [12_000, 1]]);
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
    const sentinel = Object.assign(new EventTarget(), {
      released: false,
      release: async () => {
        if (sentinel.released) return;
        this.held -= 1;
        sentinel.released = true;
        sentinel.dispatchEvent(new Event('release'));
      },
    });
    this.last = sentinel;
    return sentinel;
  }
}

function wakeLockOn(clock, browser, visible = () => true) {
  return createWakeLock({ ...clock, wakeLock: browser, visible });
}

test('wake lock: held during a run, let go after it, asked for again', async () => {
  const clock = new Clock();
  const browser = new FakeWakeLock();
  const lock = wakeLockOn(clock, browser);
  await lock.hold();
  await lock.hold();
  assert.equal(browser.asked, 1);
  lock.release();
  await settled();
  assert.equal(browser.held, 0);
  assert.equal(clock.timers.size, 0);
  await lock.hold();
  assert.equal(browser.held, 1);
});

test('wake lock: taken by the system while the run goes on and is seen, it is asked for again', async () => {
  const clock = new Clock();
  const browser = new FakeWakeLock();
  const lock = wakeLockOn(clock, browser);
  await lock.hold();
  for (let i = 1; i <= 3; i += 1) {
    await browser.last.release();
    await clock.move(2000);
    assert.deepEqual([browser.asked, browser.held], [1 + i, 1]);
  }
  await browser.last.release();
  lock.release();
  await clock.move(2000);
  assert.deepEqual([browser.asked, browser.held, clock.timers.size], [4, 0, 0]);
});

test('wake lock: the browser took it away while hidden: the next run asks anew', async () => {
  const clock = new Clock();
  const browser = new FakeWakeLock();
  let visible = false;
  const lock = wakeLockOn(clock, browser, () => visible);
  await lock.hold();
  await browser.last.release();
  await clock.move(2000);
  assert.equal(browser.asked, 1);
  visible = true;
  await lock.hold();
  assert.equal(browser.asked, 2);
});

test('wake lock: let go before the browser answered, it is not kept', async () => {
  const browser = new FakeWakeLock();
  const lock = wakeLockOn(new Clock(), browser);
  const asking = lock.hold();
  lock.release();
  await asking;
  await settled();
  assert.equal(browser.held, 0);
});

test('wake lock: refused or missing, the run goes on', async () => {
  const lock = wakeLockOn(new Clock(), { request: () => Promise.reject(new Error('no')) });
  await lock.hold();
  lock.release();
  await wakeLockOn(new Clock(), undefined).hold();
});
