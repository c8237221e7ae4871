// A long chance walk over all screens: at every step what is seen is what is pressed, what is shown is what the program
// holds, and what is said to be saved is there after a reload. EBB_WALK: how many steps; EBB_SEED: which way.
// SPDX-License-Identifier: MIT
// @ts-check
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { atNoon } from './support/screens.mjs';
import { walk } from './support/walker.mjs';

/** @typedef {import('./support/app.mjs').App} App */

const STEPS = Number(process.env.EBB_WALK ?? 150);
const SEED = Number(process.env.EBB_SEED ?? 1);
const { open } = useBrowser();

/**
 * All that is kept, as the plain file for programs has it.
 * @param {App} app
 */
async function everything(app) {
  await app.button('More').click();
  await app.button('Save as plain text').click();
  await app.saved();
  const coming = app.page.waitForEvent('download');
  await app.button('For programs (JSON)').click();
  return readFile(/** @type {string} */ (await (await coming).path()), 'utf8');
}

test(`walk: ${STEPS} steps by chance, seed ${SEED}`, async (t) => {
  const app = await open(t, { phone: true, prepare: atNoon });
  app.page.on('filechooser', () => {});
  for (const name of ['First', 'Second', 'Third', 'Fourth', 'Fifth']) await app.addBoundary(name, { since: 'Yesterday' });
  const { mouse, keyboard } = app.page;
  const result = await walk({
    run: (script) => app.page.evaluate(script),
    click: (x, y) => mouse.click(x, y),
    async tapTwice(x, y) {
      await app.page.evaluate(() => { /** @type {any} */ (window).ebbHasty = true; });
      await mouse.click(x, y, { clickCount: 2 });
      await app.page.evaluate(() => { /** @type {any} */ (window).ebbHasty = false; });
    },
    async scroll(x, y, by) {
      await mouse.move(x, y);
      await mouse.wheel(0, by);
    },
    type: (text) => keyboard.insertText(text),
    typeKeys: (text) => keyboard.type(text),
    press: (key) => keyboard.press(key),
    back: () => app.page.evaluate(() => new Promise((done) => {
      window.addEventListener('popstate', () => done(undefined), { once: true });
      window.history.back();
    })),
    reload: () => app.reload(),
    resize: (width, height) => app.page.setViewportSize({ width, height }),
    everything: () => everything(app),
    troubles: () => app.troubles,
  }, { steps: STEPS, seed: SEED });
  t.diagnostic(`${result.steps} steps over ${result.pages} pages, ${result.reloads} reloads`);
});
