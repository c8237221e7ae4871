// How long the page takes to be there, out of its copy in the browser, on a processor four times slower. Prints and
// compares; run by hand on a machine at rest: node --test tests/browser/start.slow.mjs
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const RUNS = 7;
/** Milliseconds in which a person may do something. */
const LIMIT = 1000;
const { open } = useBrowser();

test('start: out of its copy, with a processor four times slower, the page can be used within a second', async (t) => {
  const app = await open(t, { phone: true });
  await app.addBoundary("Didn't check their social media");
  await app.button('More').click();
  await app.button('Without a network').click();
  await app.text(/It opens without a network/).waitFor();
  await app.reload();
  const devTools = await app.page.context().newCDPSession(app.page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await app.page.addInitScript(() => {
    new MutationObserver((_, self) => {
      if (!document.querySelector('#mirror button') || ![...document.querySelectorAll('#mirror button')].some((button) => button.textContent === 'Kept today')) return;
      self.disconnect();
      window.ebbUsable = performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  const took = [];
  for (let run = 0; run < RUNS; run += 1) {
    const answer = await app.page.reload();
    assert.equal(answer.fromServiceWorker(), true);
    await app.ready();
    took.push(await app.page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, usable: window.ebbUsable,
    })));
  }
  const middle = (/** @type {number[]} */ numbers) => Math.round(numbers.sort((a, b) => a - b)[RUNS >> 1]);
  const painted = middle(took.map((one) => one.painted));
  const usable = middle(took.map((one) => one.usable));
  t.diagnostic(`middle of ${RUNS}: something is painted after ${painted} ms, usable after ${usable} ms (software graphics)`);
  assert.ok(usable < LIMIT, `${usable} ms`);
});
