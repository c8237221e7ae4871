// Years of answers: Reflect opens and searches without a wait. By hand, because it fills the vault first:
// node --test tests/browser/reflect.slow.mjs
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const { open } = useBrowser();

const MANY = 2000;
const BUDGET = 50;

/** Milliseconds of script that the act takes, up to the frame that shows it. */
async function scriptTime(page, act) {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const spent = async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  };
  const before = await spent();
  await act();
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  const after = await spent();
  await devTools.detach();
  return after - before;
}

test(`reflect: with ${MANY.toLocaleString('en')} answers it opens and searches within ${BUDGET} ms of script`, async (t) => {
  const app = await open(t, { phone: true });
  await app.button('Reflect').click();
  await app.button('A free page').click();
  await app.page.evaluate(async (many) => {
    const named = (/** @type {string} */ name) => [...document.querySelectorAll('button')].find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name);
    for (let i = 0; i < many; i += 1) {
      named('Begin')?.click();
      const field = document.querySelector('textarea');
      field.value = `Page ${i}. The evening was long, and the street had the light of ${i % 7} lamps. I did not write to you. I made tea.`;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      named('Done')?.click();
      if (i % 50 === 0) await new Promise((done) => { setTimeout(done); });
    }
  }, MANY);
  await app.saved();
  await app.reload();
  const times = {
    open: await scriptTime(app.page, () => app.button('Reflect').click()),
    answers: await scriptTime(app.page, () => app.button('Your answers').click()),
    search: await scriptTime(app.page, async () => {
      await app.field('Find in all answers').fill('page 1234.');
      await app.page.waitForFunction(() => (
        [...document.querySelectorAll('button')].filter((button) => (button.getAttribute('aria-label') ?? button.textContent) === 'A free page').length === 1
      ));
    }),
  };
  assert.equal(await app.button('A free page').count(), 1);
  t.diagnostic(Object.entries(times).map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`).join(', '));
  for (const [name, ms] of Object.entries(times)) assert.ok(ms < BUDGET, `${name}: ${ms} ms`);
});
