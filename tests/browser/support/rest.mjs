// When the page has come to rest: nothing is awaited and nothing is done any more, looked at from outside.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/** Timers that are to fire within this time, in ms, belong to what was just done; a later one is the next midnight's. */
const SOON = 60_000;

/** Two looks that far apart, in ms, have to find the same. */
const APART = 1000;

/** Longer than the page takes to come to rest, even on a busy machine, in ms. */
const PATIENCE = 60_000;

/** @param {number} ms */
export const pass = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/**
 * Runs in the page before anything of it does: counts what the page does by itself, and what it still waits for.
 * @param {number} soon
 */
function count(soon) {
  const work = { frames: 0, timers: 0, draws: 0, awaited: 0, saves: 0 };
  const awaited = new Set();
  const note = () => { work.awaited = awaited.size; };
  const watch = (start, stop, kind, isAwaited) => {
    const { [start]: begin, [stop]: end } = window;
    window[start] = (callback, ...rest) => {
      const id = begin((...given) => {
        awaited.delete(`${kind} ${id}`);
        note();
        work[kind] += 1;
        callback(...given);
      }, ...rest);
      if (isAwaited(rest[0])) awaited.add(`${kind} ${id}`);
      note();
      return id;
    };
    window[stop] = (id) => {
      awaited.delete(`${kind} ${id}`);
      note();
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

/**
 * For the `prepare` of a test.
 * @param {import('playwright-core').BrowserContext} context
 */
export const countWork = (context) => context.addInitScript(count, SOON);

/** @param {import('./app.mjs').App} app With `countWork`. */
export const work = (app) => app.page.evaluate(() => ({ ...window.ebbTestWork }));

/**
 * Resolves to the counts when nothing is awaited and nothing was done for a while.
 * @param {import('./app.mjs').App} app With `countWork`.
 */
export async function atRest(app) {
  let before = await work(app);
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    await pass(APART);
    const now = await work(app);
    if (now.awaited === 0 && isDeepStrictEqual(now, before)) return now;
    before = now;
  }
  return assert.fail(`the page does not come to rest: ${JSON.stringify(before)}`);
}
