// Two tabs: one writes, the other reads and says so; whichever it is, nothing is lost.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const NAME = "Didn't check their social media";
const WORDS = 'A song we both knew';
const { open } = useBrowser();

/** @param {import('./support/app.mjs').App} app */
const saysReadOnly = (app) => app.text('This is open in another tab.').waitFor();

/** A first tab that writes, with a boundary, and a second one. */
async function openTwo(t) {
  const first = await open(t);
  await first.addBoundary(NAME);
  return { first, second: await first.anotherTab() };
}

test('tabs: the second says that it only reads, and its buttons change nothing', async (t) => {
  const { first, second } = await openTwo(t);
  await saysReadOnly(second);
  await second.look('read-only');
  const card = second.boundary(NAME);
  for (const name of ['Kept today', 'Pause today', 'Log a slip']) {
    await card.button(name).click({ force: true });
    await card.button(name, { pressed: false }).waitFor();
  }
  await first.boundary(NAME).button('Kept today').click();
  await first.saved();
  await first.reload();
  await first.boundary(NAME).button('Kept today', { pressed: true }).waitFor();
});

test('tabs: nothing can be typed in a tab that only reads, for it would be lost', async (t) => {
  const { second } = await openTwo(t);
  await saysReadOnly(second);
  await second.button('Add a boundary').click();
  const name = second.field('Name');
  assert.equal(await name.isEditable(), false);
  await name.click();
  await second.type('Lost');
  assert.equal(await name.inputValue(), '');
});

test('tabs: "Write here instead" hands over, with the word that was just being typed', async (t) => {
  const { first, second } = await openTwo(t);
  await first.boundary(NAME).button('Log a slip').click();
  await first.field('What was around it').click();
  await first.type(WORDS);

  await second.button('Write here instead').click();
  await second.boundary(NAME).button('Log a slip', { pressed: true }).waitFor();
  await saysReadOnly(first);
  assert.equal(await second.text('This is open in another tab.').count(), 0);
  await second.boundary(NAME).button('Log a slip').click();
  assert.equal(await second.field('What was around it').inputValue(), WORDS);
  await second.field('What you needed then').fill('Sleep');
  await second.saved();

  await first.button('Write here instead').click();
  await saysReadOnly(second);
  await first.boundary(NAME).button('Log a slip').click();
  assert.equal(await first.field('What you needed then').inputValue(), 'Sleep');
});

test('tabs: words that were typed just before the tab was left are saved while nobody sees it', async (t) => {
  const { first, second } = await openTwo(t);
  await first.boundary(NAME).button('Log a slip').click();
  await first.field('What was around it').click();
  await first.type(WORDS);
  await first.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    window.requestAnimationFrame = () => 0; // As in a tab that nobody sees.
  });
  await first.saved();
  await second.reload();
  await second.boundary(NAME).button('Log a slip', { pressed: true }).click();
  assert.equal(await second.field('What was around it').inputValue(), WORDS);
});

test('tabs: a tab that does not answer (S16) is not waited for', async (t) => {
  const { first, second } = await openTwo(t);
  const devTools = await first.page.context().newCDPSession(first.page);
  await devTools.send('Debugger.enable');
  const paused = new Promise((resolve) => { devTools.once('Debugger.paused', resolve); });
  const stuck = first.page.evaluate(() => { debugger; }); // eslint-disable-line no-debugger
  await paused;
  await second.button('Write here instead').click();
  await second.text('This is open in another tab.').waitFor({ state: 'detached' });
  await second.boundary(NAME).button('Kept today').click();
  await second.saved();

  await devTools.send('Debugger.resume');
  await stuck;
  await saysReadOnly(first);
  await second.reload();
  await second.boundary(NAME).button('Kept today', { pressed: true }).waitFor();
});

test('tabs: after the first is closed the second writes once it is loaded again', async (t) => {
  const { first, second } = await openTwo(t);
  await saysReadOnly(second);
  await first.page.close();
  await second.page.waitForFunction(async () => (await navigator.locks.query()).held.length === 0);
  await second.reload();
  assert.equal(await second.text('This is open in another tab.').count(), 0);
  await second.boundary(NAME).button('Kept today').click();
  await second.saved();
  await second.reload();
  await second.boundary(NAME).button('Kept today', { pressed: true }).waitFor();
});

test('tabs: in a browser without locks (S16), the tab that saves later is told and overwrites nothing', async (t) => {
  const first = await open(t, { prepare: (context) => context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
  }) });
  await first.addBoundary(NAME);
  const second = await first.anotherTab();
  await first.boundary(NAME).button('Kept today').click();
  await first.saved();
  await second.boundary(NAME).button('Pause today').click();
  await second.notSaved();
  await second.text('Another tab is writing now').waitFor();
  await second.boundary(NAME).button('Pause today', { pressed: true }).waitFor();
  await second.look('stale');
  await first.addBoundary('Only in the first');
  await second.button('Bring both together').click();
  await second.saved();
  await second.boundary('Only in the first').button('Kept today').waitFor();
  await second.reload();
  await second.boundary('Only in the first').button('Kept today').waitFor();
});
