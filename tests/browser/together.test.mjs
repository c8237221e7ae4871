// What is locked or hidden in one tab is locked or hidden in every tab and window of the vault.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { App } from './support/app.mjs';
import { useBrowser } from './support/browser.mjs';
import { lockedPage, PASSCODE, setPasscode, unlock } from './support/passcode.mjs';

const NAME = 'Their page at night';
const WORDS = 'A song we both knew';
const { open } = useBrowser();

/** @param {App} app Another window beside its own, which knows nothing of it. */
async function anotherWindow(app) {
  const [page] = await Promise.all([
    app.page.context().waitForEvent('page'),
    app.page.evaluate((url) => void window.open(url, '_blank', 'popup,noopener'), app.url),
  ]);
  return new App(page, app.url, app.troubles);
}

/** Two tabs and a window, all of them open. */
async function openThree(t, { passcode = false } = {}) {
  const first = await open(t);
  await first.addBoundary(NAME);
  if (passcode) await setPasscode(first, { passcode: PASSCODE });
  const second = new App(await first.page.context().newPage(), first.url, first.troubles);
  await second.page.goto(first.url);
  const third = await anotherWindow(first);
  for (const app of [second, third]) {
    if (passcode) {
      await lockedPage(app);
      await unlock(app, PASSCODE);
    } else {
      await app.ready();
    }
  }
  await first.button('Today').click();
  for (const app of [first, second, third]) await app.boundary(NAME).button('Kept today').waitFor();
  return { first, second, third };
}

test('together: locked in one, all are locked, with the words that were just typed', { timeout: 240_000 }, async (t) => {
  const { first, second, third } = await openThree(t, { passcode: true });
  await first.boundary(NAME).button('Log a slip').click();
  await first.field('What was around it').click();
  await first.type(WORDS);
  await third.button('More').click();
  await third.button('Passcode').click();
  await third.button('Lock now').click();
  for (const app of [first, second, third]) {
    await lockedPage(app);
    assert.doesNotMatch(await app.page.content(), /Their page|A song/);
  }
  await t.test('unlocking one unlocks that one, and writing in it locks nobody', async () => {
    await unlock(first, PASSCODE);
    await first.boundary(NAME).button('Log a slip', { pressed: true }).click();
    assert.equal(await first.field('What was around it').inputValue(), WORDS);
    await lockedPage(second);
    await unlock(second, PASSCODE);
    if (await second.button('Write here instead').count()) {
      await second.button('Write here instead').click();
      await first.text('This is open in another tab.').waitFor();
    }
    await first.heading().waitFor();
  });
});

test('together: hidden in one, all are hidden, and no way leads back to them', { timeout: 120_000 }, async (t) => {
  const { first, second, third } = await openThree(t);
  await second.hideByShift();
  for (const app of [first, second, third]) {
    await app.page.getByRole('heading', { name: 'Shopping' }).waitFor();
    assert.doesNotMatch(await app.page.content(), /Their page/);
  }
});

test('together: without a passcode no message locks anything', async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  await app.page.evaluate(() => new BroadcastChannel('ebb-writer').postMessage('lock'));
  await app.boundary(NAME).button('Kept today').click();
  await app.saved();
});
