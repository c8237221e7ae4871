// At rest the page does nothing at all: no frame, no timer, no drawing. After a touch it comes to rest again.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';

import { useBrowser } from './support/browser.mjs';

const { open } = useBrowser();

/** This long nothing may happen, in ms. */
const REST = 5000;

/** Runs in the page before anything of it does: counts what the page does by itself, and what it still waits for. */
function countWork() {
  const work = { frames: 0, timers: 0, draws: 0, awaited: 0 };
  const { requestAnimationFrame: ask, cancelAnimationFrame: cancel } = window;
  const asked = new Set();
  window.requestAnimationFrame = (tick) => {
    const id = ask((now) => {
      asked.delete(id);
      work.awaited = asked.size;
      work.frames += 1;
      tick(now);
    });
    asked.add(id);
    work.awaited = asked.size;
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    asked.delete(id);
    work.awaited = asked.size;
    cancel(id);
  };
  for (const name of ['setTimeout', 'setInterval', 'requestIdleCallback', 'queueMicrotask']) {
    const original = window[name];
    window[name] = (callback, ...rest) => original((...given) => {
      work.timers += 1;
      callback(...given);
    }, ...rest);
  }
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of ['clear', 'drawArrays', 'drawElements', 'texImage2D', 'texSubImage2D']) {
      const original = prototype[name];
      prototype[name] = function counted(...given) {
        work.draws += 1;
        return original.apply(this, given);
      };
    }
  }
  window.ebbTestWork = work;
}

const work = (app) => app.page.evaluate(() => ({ ...window.ebbTestWork }));

/** @param {number} ms The waits for time of these tests are here: time at rest is what is measured. */
const pass = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Resolves to the counts when no frame is waited for and nothing was done for half a second. Looks from outside. */
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
  const prepare = (context) => context.addInitScript(countWork);
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
