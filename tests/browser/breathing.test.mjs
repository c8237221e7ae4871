// Breathing in a real browser: one press to the first breath, on time, heard, felt, and then all is still.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { atRest, countWork, pass, work } from './support/rest.mjs';

const { open } = useBrowser();

/** The words in the middle of a run. */
const WORDS = /^(Breathe in|A little more|Hold|Breathe out|Rest|Paused)$/;

/**
 * Runs in the page before anything of it does: writes down when a word came, when frames were drawn, which tones were
 * set for when, what buzzed, and whether the screen is kept awake.
 */
function keepRecords() {
  const records = { frames: [], words: [], presses: [], tones: [], buzzes: [], awake: 0, asked: 0 };
  window.ebbTestRecords = records;
  const { requestAnimationFrame: ask } = window;
  window.requestAnimationFrame = (tick) => ask((now) => {
    records.frames.push(performance.now());
    tick(now);
  });
  const { start, stop } = OscillatorNode.prototype;
  const tones = new WeakMap();
  OscillatorNode.prototype.start = function recorded(when) {
    const tone = {
      hz: this.frequency.value, inMs: (when - this.context.currentTime) * 1000, at: performance.now(), from: when, until: Infinity,
    };
    records.tones.push(tone);
    tones.set(this, tone);
    start.call(this, when);
  };
  OscillatorNode.prototype.stop = function recorded(when) {
    tones.get(this).until = when;
    stop.call(this, when);
  };
  navigator.vibrate = (pattern) => {
    records.buzzes.push({ pattern: [pattern].flat(), at: performance.now() });
    return true;
  };
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      async request() {
        records.asked += 1;
        records.awake += 1;
        const lock = Object.assign(new EventTarget(), { released: false, async release() {
          if (lock.released) return;
          records.awake -= 1;
          lock.released = true;
          lock.dispatchEvent(new Event('release'));
        } });
        window.ebbTestLock = lock;
        return lock;
      },
    },
  });
  document.addEventListener('click', () => {
    const press = { before: performance.now(), after: 0 };
    records.presses.push(press);
    setTimeout(() => { press.after = performance.now(); });
  }, { capture: true });
  new MutationObserver(() => {
    const status = [...document.querySelectorAll('[role=status]')]
      .find(({ textContent }) => /^(Breathe in|A little more|Hold|Breathe out|Rest|Paused)$/.test(textContent ?? ''));
    const word = status?.textContent ?? '';
    if (word !== (records.words.at(-1)?.word ?? '')) records.words.push({ word, at: performance.now() });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const prepare = (context) => context.addInitScript(keepRecords);

/** Runs in the page before anything of it does: its clock can be held. */
function movableClock() {
  const { now } = performance;
  performance.now = () => window.ebbTestHeld ?? now.call(performance);
}
const prepareClock = (context) => context.addInitScript(movableClock);

/** From now on no time passes in the page, however long the looking takes. */
const holdClock = (app) => app.page.evaluate(() => { window.ebbTestHeld = performance.now(); });

/** Resolves when that much later is drawn. */
const moveOn = (app, ms) => app.page.evaluate((by) => new Promise((done) => {
  window.ebbTestHeld += by;
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
}), ms);
const records = (app) => app.page.evaluate(() => window.ebbTestRecords);
const slider = (app, name) => app.page.getByRole('slider', { name, exact: true });

/** A page at Breathe. */
async function breathe(t, options = {}) {
  const app = await open(t, { prepare, ...options });
  await app.button('Breathe').click();
  await app.heading('Breathe').waitFor();
  return app;
}

/** Makes a pattern of these half seconds. */
async function makePattern(app, name, { breatheIn, breatheOut }) {
  await app.button('Make a pattern of your own').click();
  await app.field('Name').fill(name);
  await slider(app, 'Breathe in').fill(String(breatheIn));
  await slider(app, 'Breathe out').fill(String(breatheOut));
  await app.button('Save pattern').click();
  await app.button('Start').waitFor();
  await app.saved();
}

/** Hides the page or shows it again, as a person who changes tabs. */
async function setHidden(app, hidden) {
  await app.page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden ? 'hidden' : 'visible');
}

test('breathing: one press starts it on a first visit; Stop and Escape end it', async (t) => {
  const app = await breathe(t, { phone: true });
  await app.button('Start').click();
  await app.status(/^Breathe in$/).waitFor();
  await app.text('Small, soft breaths. No need to fill up.').waitFor();
  assert.equal(await app.button('I feel a pull').count(), 0);
  await app.button('Stop').click();
  await app.button('Start').click();
  await app.press('Escape');
  await app.button('Start').waitFor();
});

test('breathing: the button that is always there starts it from each place, and leads back', async (t) => {
  const app = await open(t, { phone: true, prepare });
  for (const place of ['Today', 'Breathe', 'Write', 'Reflect', 'More']) {
    await app.button(place).click();
    const before = await app.heading().textContent();
    await app.button('I feel a pull').click();
    await app.heading('Stay a moment.').waitFor();
    await app.status(/^Breathe in$/).waitFor();
    await app.button('Back').click();
    await app.heading(before ?? '').waitFor();
  }
});

test('breathing: a pattern of one\'s own is made, renamed, removed, brought back, and kept', async (t) => {
  const app = await breathe(t);
  await makePattern(app, 'Slow evening', { breatheIn: 8, breatheOut: 15 });
  await app.button('Change this pattern').click();
  await app.field('Name').fill('Night');
  await app.button('Save pattern').click();
  await app.button('Change this pattern').click();
  await app.button('Remove this pattern').click();
  await app.status(/^Night is removed\.$/).waitFor();
  await app.button('Undo').click();
  await app.saved();

  await app.reload();
  await app.button('Breathe').click();
  const pattern = app.page.getByRole('combobox', { name: 'Pattern' });
  assert.match(await pattern.evaluate((select) => select.selectedOptions[0].textContent), /^Night +4 · 7\.5$/);
});

test('breathing: ten breaths are on time to the frame, heard and felt; the run ends, and all is still', async (t) => {
  const app = await breathe(t, { prepare: async (context) => {
    await prepare(context);
    await countWork(context);
  } });
  await makePattern(app, 'Six', { breatheIn: 6, breatheOut: 6 });
  await app.page.getByRole('radio', { name: '1 min' }).check();
  await app.page.getByRole('switch', { name: 'Sound' }).check();
  await app.page.getByRole('switch', { name: 'Vibration' }).check();
  await app.saved();
  await app.page.evaluate(() => {
    for (const list of ['frames', 'words', 'presses']) window.ebbTestRecords[list].length = 0;
  });
  await app.button('Start').click();
  await app.status(/^Breathe out$/).waitFor();
  assert.equal((await records(app)).awake, 1);
  await app.heading('You stayed with it for a minute.').waitFor({ timeout: 90_000 });
  const { words, frames, presses, tones, buzzes, awake } = await records(app);

  const part = 3000;
  const [press] = presses;
  assert.deepEqual(words.map(({ word }) => word), [...Array(10).fill(['Breathe in', 'Breathe out']).flat(), '']);
  const late = words.slice(1).map(({ at }, i) => {
    const due = (i + 1) * part;
    assert.ok(at >= press.before + due - 2, `word ${i + 1} came ${press.before + due - at} ms early`);
    const frame = frames.findLastIndex((time) => time <= at);
    assert.ok(frames[frame - 1] <= press.after + due, `word ${i + 1} came a frame late`);
    return at - press.before - due;
  });
  t.diagnostic(`words came at most ${Math.max(...late).toFixed(1)} ms after their moment`);

  // Tones are set ahead: when each will sound, on the page's clock.
  const names = new Map([[329.63, 'in'], [261.63, 'out']]);
  const heard = tones.filter(({ hz, from, until }) => until > from && names.has(Math.round(hz * 100) / 100))
    .map(({ hz, inMs, at }) => ({ tone: names.get(Math.round(hz * 100) / 100), ms: at + inMs - press.before }));
  assert.deepEqual(heard.map(({ tone }) => tone), Array(10).fill(['in', 'out']).flat());
  // The first one waits until the browser has opened its audio.
  const took = press.after - press.before;
  for (const [i, { ms }] of [...heard.entries()].slice(1)) {
    const off = ms - i * part;
    assert.ok(off > -250 && off < took + 250, `tone ${i} sounds ${off} ms off, and the press took ${took} ms`);
  }
  assert.ok(heard[0].ms < part, 'the first tone sounds within its breath');
  assert.equal(buzzes.filter(({ pattern }) => pattern.length === 1 && pattern[0] < 100).length, 10);
  assert.equal(buzzes.filter(({ pattern }) => pattern.length === 3).length, 10);
  assert.deepEqual(buzzes.at(-1).pattern, [400]);
  assert.equal(awake, 0);

  await app.kept();
  const before = await atRest(app);
  await pass(2000); // The one wait for time: it is what is measured.
  assert.deepEqual(await work(app), before);
});

/** Runs in the page before anything of it does: a call can take the sound away, and only its end gives it back. */
function callable() {
  const { resume } = AudioContext.prototype;
  window.ebbTestCall = {
    on: false,
    async begin() {
      this.on = true;
      await this.audio.suspend();
    },
    end() {
      this.on = false;
      return resume.call(this.audio);
    },
  };
  AudioContext.prototype.resume = function resumed() {
    window.ebbTestCall.audio = this;
    return window.ebbTestCall.on ? Promise.reject(new Error('Somebody calls.')) : resume.call(this);
  };
}

/** Every breath that was seen since then was heard and felt as the same one, at the same time. */
async function wasInStep(app, since) {
  const { words, tones, buzzes } = await records(app);
  const seen = words.filter(({ word, at }) => at > since && /^Breathe (in|out)$/.test(word));
  const heard = tones.filter(({ from, until }) => until > from)
    .map(({ hz, inMs, at }) => ({ word: { 330: 'Breathe in', 262: 'Breathe out' }[Math.round(hz)], at: at + inMs }));
  const felt = buzzes.map(({ pattern, at }) => ({ word: { 1: 'Breathe in', 3: 'Breathe out' }[pattern.length], at }));
  for (const breath of seen.slice(1)) {
    for (const [how, told] of [['heard', heard], ['felt', felt]]) {
      const near = told.filter(({ word, at }) => word && Math.abs(at - breath.at) < 700);
      assert.deepEqual(near.map(({ word }) => word), [breath.word], `what was ${how} ${breath.at - since} ms later`);
    }
  }
  return seen.length;
}

test('breathing: a call takes the sound away: tone, buzz and picture go on as one, and a long one pauses the run', async (t) => {
  const app = await breathe(t, { prepare: async (context) => {
    await prepare(context);
    await context.addInitScript(callable);
  } });
  await makePattern(app, 'Three', { breatheIn: 3, breatheOut: 3 });
  await app.page.getByRole('switch', { name: 'Sound' }).check();
  await app.page.getByRole('switch', { name: 'Vibration' }).check();
  const now = () => app.page.evaluate(() => performance.now());
  const breaths = (count, since) => app.page.waitForFunction(([many, from]) => window.ebbTestRecords.words
    .filter(({ at }) => at > from).length >= many, [count, since]);
  await app.button('Start').click();
  await app.status(/^Breathe out$/).waitFor();

  // A short one.
  await app.page.evaluate(() => window.ebbTestCall.begin());
  await app.status(/^Breathe in$/).waitFor();
  await app.page.evaluate(() => window.ebbTestCall.end());
  const short = await now();
  await breaths(4, short);
  assert.ok(await wasInStep(app, short) >= 4);

  // A suspension that the page itself can take back.
  await app.page.evaluate(() => window.ebbTestCall.audio.suspend());
  await app.page.waitForFunction(() => window.ebbTestCall.audio.state === 'running');
  const suspended = await now();
  await breaths(4, suspended);
  assert.ok(await wasInStep(app, suspended) >= 4);

  // A long one.
  await app.page.evaluate(() => window.ebbTestCall.begin());
  await app.status(/^Paused$/).waitFor();
  await app.page.evaluate(() => window.ebbTestCall.end());
  await app.button('Go on').click();
  const gone = await now();
  await breaths(4, gone);
  assert.ok(await wasInStep(app, gone) >= 3);
  await app.button('Stop').click();
});

test('breathing: a wake lock that the system takes is asked for again while the run goes on', async (t) => {
  const app = await breathe(t);
  await app.button('Start').click();
  await app.page.waitForFunction(() => window.ebbTestRecords.awake === 1);
  await app.page.evaluate(() => window.ebbTestLock.release());
  await app.page.waitForFunction(() => window.ebbTestRecords.asked === 2 && window.ebbTestRecords.awake === 1);
  await app.button('Stop').click();
  await app.page.waitForFunction(() => window.ebbTestRecords.awake === 0);
});

test('breathing: the screen stays awake during a run only; hidden, it pauses until a press', async (t) => {
  const app = await breathe(t);
  await app.button('Start').click();
  await app.status(/^Breathe in$/).waitFor();
  assert.equal((await records(app)).awake, 1);
  await setHidden(app, true);
  await app.page.waitForFunction(() => window.ebbTestRecords.awake === 0);
  await setHidden(app, false);
  await app.status(/^Paused$/).waitFor();
  assert.equal((await records(app)).awake, 0);
  await app.button('Go on').click();
  await app.page.waitForFunction(() => window.ebbTestRecords.awake === 1);
  await app.button('Stop').click();
  await app.page.waitForFunction(() => window.ebbTestRecords.awake === 0);
});

test('breathing: the screen grows dark if wished, and any touch or key lifts it', async (t) => {
  const app = await breathe(t, { prepare: prepareClock });
  await app.page.getByRole('switch', { name: 'Dim the screen after a while' }).check();
  await app.page.getByRole('radio', { name: 'Words only' }).check();
  await holdClock(app);
  await app.button('Start').click();
  await app.page.mouse.move(3, 300);
  /** How light the button is that is always filled. */
  const light = async () => {
    const box = await app.button('Stop').boundingBox();
    const { data } = await app.page.evaluate(async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context.drawImage(picture, 0, 0, 1, 1);
      return { data: [...context.getImageData(0, 0, 1, 1).data] };
    }, [...await app.page.screenshot({ clip: { x: box.x + 8, y: box.y + 20, width: 2, height: 2 } })]);
    return data[0] + data[1] + data[2];
  };
  /** A while without anybody; longer at once would be a device that slept. */
  const alone = async () => {
    for (let i = 0; i < 8; i += 1) await moveOn(app, 4000);
  };
  const before = await light();
  const stirs = [() => app.page.mouse.move(9, 320), () => app.page.mouse.click(9, 320), () => app.press('ArrowDown')];
  for (const stir of stirs) {
    await alone();
    assert.ok(await light() < before * 0.7, 'it grew dark');
    await stir();
    for (let i = 0; i < 10; i += 1) await moveOn(app, 100);
    assert.ok(await light() > before * 0.95, 'it is light again');
  }
  await app.button('Pause').waitFor();
});

test('breathing: with reduced motion nothing changes its size, only how full it is', async (t) => {
  /** The picture at the middle and at the edge of the shape, with empty and with full lungs. */
  const pictures = async (reducedMotion) => {
    const app = await breathe(t, { phone: true, prepare: prepareClock });
    await app.page.emulateMedia({ reducedMotion });
    await makePattern(app, 'Slow', { breatheIn: 4, breatheOut: 40 });
    await holdClock(app);
    await app.button('Start').click();
    const word = await app.status(WORDS).boundingBox();
    assert.ok(word);
    const center = { x: word.x + word.width / 2, y: word.y + word.height / 2 };
    const radius = word.width; // The word's place is as wide as the ring's radius.
    const at = (share) => ({ x: Math.round(center.x), y: Math.round(center.y + radius * share), width: 2, height: 2 });
    const look = async () => {
      await app.button('Pause').click();
      await app.status(/^Paused$/).waitFor();
      await moveOn(app, 0);
      return [await app.page.screenshot({ clip: at(0.6) }), await app.page.screenshot({ clip: at(0.955) })];
    };
    const found = [await look()];
    await app.button('Go on').click();
    await moveOn(app, 2100);
    await app.status(/^Breathe out$/).waitFor();
    found.push(await look());
    return found;
  };
  const [empty, full] = await pictures('reduce');
  assert.ok(!empty[0].equals(full[0]), 'the shape fills');
  assert.ok(empty[1].equals(full[1]), 'its edge stays where it is');
  const [small, large] = await pictures('no-preference');
  assert.ok(!small[1].equals(large[1]), 'otherwise it grows');
});

test('breathing: the senses are walked through by keyboard alone', async (t) => {
  const app = await breathe(t);
  await app.tabTo(app.button('Five, four, three, two, one'));
  await app.press('Enter');
  await app.focusIsOn(app.heading('Five things you can see'));
  for (const words of ['Four things you can feel', 'Three things you can hear', 'Two things you can smell', 'One thing you can taste']) {
    await app.tabTo(app.button('Next'));
    await app.press('Enter');
    await app.focusIsOn(app.heading(words));
  }
  await app.tabTo(app.button('Done'));
  await app.press('Enter');
  await app.focusIsOn(app.heading('Breathe'));
});
