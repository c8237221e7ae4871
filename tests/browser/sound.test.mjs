// What is heard, rendered to samples: the tones of a run are soft, as loud as was chosen, and never click.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();

/** The published page has its modules in one; the one that sounds is given beside it. @param {import('node:test').TestContext} t */
async function open(t) {
  const app = await browser.open(t, { copy: false });
  await app.page.route('**/web/*.js', (route) => route.fulfill({
    path: fileURLToPath(new URL(`../..${new URL(route.request().url()).pathname}`, import.meta.url)),
    contentType: 'text/javascript',
  }));
  return app;
}

const RATE = 44_100;
const SIGH = [{ cue: 'in', at: 0, for: 3000 }, { cue: 'more', at: 3000, for: 1000 }, { cue: 'out', at: 4000, for: 8000 }];
const HZ = { in: 329.63, more: 392, out: 261.63, end: 220 };

/**
 * Runs in the page: the samples of what it would play, as the app's own code makes it.
 * @param {{ guide?: object, seconds: number, rate: number, stop?: { at: number, over: boolean }, ring?: boolean }} wish
 */
async function render({ guide, seconds, rate, stop, ring }) {
  const { createTones } = await import('/web/audio.js');
  const audio = new OfflineAudioContext(1, seconds * rate, rate);
  const goOn = audio.resume.bind(audio);
  const holdAt = audio.suspend.bind(audio);
  audio.resume = async () => {};
  audio.suspend = async () => {};
  const tones = createTones({
    newContext: () => audio, now: () => audio.currentTime * 1000, setTimer: () => 1, clearTimer: () => {}, lost: () => {},
  });
  // Samples that are made at once have no clock that runs.
  Object.defineProperty(audio, 'state', { value: 'running' });
  await (ring ? tones.ring() : tones.play(guide));
  if (stop) {
    holdAt(stop.at).then(() => {
      tones.stop(stop.over);
      goOn();
    });
  }
  return [...(await audio.startRendering()).getChannelData(0)];
}

/** How strong one frequency is from one second to another: the amplitude of its sine. */
function strength(samples, hz, from, until) {
  let real = 0;
  let imaginary = 0;
  const [first, last] = [from, until].map((second) => Math.round(second * RATE));
  for (let i = first; i < last; i += 1) {
    const angle = (2 * Math.PI * hz * i) / RATE;
    real += samples[i] * Math.cos(angle);
    imaginary += samples[i] * Math.sin(angle);
  }
  return (2 * Math.hypot(real, imaginary)) / (last - first);
}

const loudest = (samples) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** The sharpest bend between three samples. A jump of the smallest click is sharper than any bend of a sine. */
function sharpest(samples) {
  let most = 0;
  for (let i = 1; i + 1 < samples.length; i += 1) most = Math.max(most, Math.abs(samples[i + 1] - 2 * samples[i] + samples[i - 1]));
  return most;
}

/** The sharpest bend of the highest tone and its octave at this loudness. */
const bend = (peak) => peak * ((2 * Math.PI * HZ.more) / RATE) ** 2 * (1 + 0.14 * 4);

const guide = (change = {}) => ({ cues: SIGH, breath: 12_000, origin: 0, from: 0, until: 120_000, volume: 10, touch: false, ...change });

test('sound: the tones of a breath swell and fade, each at its own pitch, and never click', async (t) => {
  const app = await open(t);
  const samples = await app.page.evaluate(render, { guide: guide(), seconds: 18, rate: RATE });
  const peak = loudest(samples);
  t.diagnostic(`loudest ${peak.toFixed(3)} of 1, sharpest bend ${(sharpest(samples) / bend(peak)).toFixed(2)} of that of a pure tone`);
  assert.ok(peak > 0.15 && peak < 0.3, 'soft, and heard');
  assert.ok(sharpest(samples) < 1.3 * bend(0.24), 'nothing jumps');
  for (const start of [0, 12]) {
    assert.ok(strength(samples, HZ.in, start + 1.5, start + 2.5) > 5 * strength(samples, HZ.out, start + 1.5, start + 2.5));
    assert.ok(strength(samples, HZ.more, start + 3.5, start + 3.9) > 5 * strength(samples, HZ.out, start + 3.5, start + 3.9));
    assert.ok(strength(samples, HZ.out, start + 4.5, start + 5.5) > 5 * strength(samples, HZ.in, start + 4.5, start + 5.5));
    assert.ok(strength(samples, HZ.in, start + 0.2, start + 0.4) < strength(samples, HZ.in, start + 2, start + 2.2), 'it swells');
  }
  assert.ok(strength(samples, HZ.out, 10, 11) < strength(samples, HZ.out, 4.5, 5.5) / 4, 'it fades');
});

test('sound: the volume is what was chosen, and half of it is less than half as loud', async (t) => {
  const app = await open(t);
  const [full, half, least] = await Promise.all([10, 5, 1].map(async (volume) =>
    loudest(await app.page.evaluate(render, { guide: guide({ volume }), seconds: 6, rate: RATE }))));
  assert.ok(half < full / 2 && half > full / 5);
  assert.ok(least > 0 && least < full / 20);
});

test('sound: stopped in mid-breath it fades at once, without a click; an end is heard', async (t) => {
  const app = await open(t);
  const stopped = await app.page.evaluate(render, { guide: guide(), seconds: 8, rate: RATE, stop: { at: 5, over: false } });
  assert.ok(loudest(stopped.slice(4.9 * RATE, 5 * RATE)) > 0.1);
  assert.ok(loudest(stopped.slice(5.4 * RATE)) < 1e-4, 'silent within half a second');
  assert.ok(sharpest(stopped) < 1.3 * bend(0.24), 'nothing jumps');
  const over = await app.page.evaluate(render, { guide: guide({ until: 12_000 }), seconds: 16, rate: RATE, stop: { at: 12, over: true } });
  assert.ok(strength(over, HZ.end, 12.4, 13) > 0.05);
  assert.ok(sharpest(over) < 1.3 * bend(0.24), 'nothing jumps');
});

test('sound: the bell of a long letter is soft, fades away, and does not click', async (t) => {
  const app = await open(t);
  const bell = await app.page.evaluate(render, { ring: true, seconds: 6, rate: RATE });
  const peak = loudest(bell);
  assert.ok(peak > 0.03 && peak < 0.1, `${peak}`);
  assert.ok(loudest(bell.slice(4 * RATE)) < peak / 10);
  assert.ok(sharpest(bell) < 1.3 * peak * ((2 * Math.PI * 523.25) / RATE) ** 2 * (1 + 0.14 * 4), 'nothing jumps');
});
