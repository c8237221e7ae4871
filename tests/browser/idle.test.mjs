// At rest the page does nothing at all: no frame, no timer, no drawing. After a touch it comes to rest again.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';

import { useBrowser } from './support/browser.mjs';

const { open } = useBrowser();

/** This long nothing may happen, in ms. */
const REST = 10_000;

/** Timers that are to fire within this time, in ms, belong to what was just done; a later one is the next midnight's. */
const SOON = 60_000;

/**
 * Runs in the page before anything of it does: counts what the page does by itself, and what it still waits for.
 * @param {number} soon
 */
function countWork(soon) {
  const work = { frames: 0, timers: 0, draws: 0, awaited: 0, saves: 0 };
  const awaited = new Set();
  const count = () => { work.awaited = awaited.size; };
  const watch = (start, stop, kind, isAwaited) => {
    const { [start]: begin, [stop]: end } = window;
    window[start] = (callback, ...rest) => {
      const id = begin((...given) => {
        awaited.delete(`${kind} ${id}`);
        count();
        work[kind] += 1;
        callback(...given);
      }, ...rest);
      if (isAwaited(rest[0])) awaited.add(`${kind} ${id}`);
      count();
      return id;
    };
    window[stop] = (id) => {
      awaited.delete(`${kind} ${id}`);
      count();
      end(id);
    };
  };
  watch('requestAnimationFrame', 'cancelAnimationFrame', 'frames', () => true);
  watch('setTimeout', 'clearTimeout', 'timers', (ms = 0) => ms < soon);
  watch('setInterval', 'clearInterval', 'timers', () => true);
  watch('requestIdleCallback', 'cancelIdleCallback', 'timers', () => true);
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of ['clear', 'drawArrays', 'drawElements', 'texImage2D', 'texSubImage2D']) {
      const original = prototype[name];
      prototype[name] = function counted(...given) {
        work.draws += 1;
        return original.apply(this, given);
      };
    }
  }
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function counted(...given) {
    if (given[1] === 'readwrite') work.saves += 1;
    return transaction.apply(this, given);
  };
  window.ebbTestWork = work;
}

const work = (app) => app.page.evaluate(() => ({ ...window.ebbTestWork }));

/** @param {number} ms The waits for time of these tests are here: time at rest is what is measured. */
const pass = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Resolves to the counts when nothing is awaited and nothing was done for half a second. Looks from outside. */
async function atRest(app) {
  let before = await work(app);
  for (;;) {
    await pass(500);
    const now = await work(app);
    if (now.awaited === 0 && isDeepStrictEqual(now, before)) return now;
    before = now;
  }
}

test(`idle: for ${REST / 1000} seconds at rest there is no frame, no timer and no drawing`, { timeout: 60_000 }, async (t) => {
  const prepare = (context) => context.addInitScript(countWork, SOON);
  const [fresh, used] = await Promise.all([open(t, { prepare }), open(t, { prepare })]);
  const card = await used.addBoundary('Kept');
  const before = await atRest(used);
  await card.button('Kept today').click();
  const settled = await Promise.all([atRest(fresh), atRest(used)]);
  assert.ok(settled[1].frames > before.frames && settled[1].draws > before.draws, 'the counting works');
  t.diagnostic(`frames after one press, until nothing moves any more: ${settled[1].frames - before.frames}`);
  await pass(REST);
  assert.deepEqual(await Promise.all([work(fresh), work(used)]), settled);
});

/** Frames after a press, besides those of a movement that was meant. */
const FRAMES = 4;

const ACTS = {
  'a place': (app) => app.button('More').click(),
  'a switch': (app) => app.page.getByRole('switch', { name: 'Less motion' }).click(),
  'the Tab key': (app) => app.press('Tab'),
  'a pointer that rests on a button': (app) => app.button('Reflect').hover(),
  'another place': (app) => app.button('Write').click(),
  'a form': (app) => app.button('New letter').click(),
  'a letter typed': (app) => app.press('a'),
};

test(`idle: each act has settled after ${FRAMES} frames, where nothing moves on purpose`, { timeout: 120_000 }, async (t) => {
  const app = await open(t, { prepare: (context) => context.addInitScript(countWork, SOON) });
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await app.addBoundary('Kept');
  for (const [what, act] of Object.entries(ACTS)) {
    await app.page.mouse.move(2, 2);
    const before = await atRest(app);
    await act(app);
    // Saving and its word are an act of their own, and come when the storage has answered.
    const { frames, saves } = await atRest(app);
    const most = FRAMES * (1 + saves - before.saves);
    t.diagnostic(`${what}: ${frames - before.frames} of ${most}`);
    assert.ok(frames - before.frames <= most, `${what} took ${frames - before.frames} frames`);
  }
});
