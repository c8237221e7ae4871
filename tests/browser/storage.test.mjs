// When the browser's storage fails: the screen says so, says what to do, and nothing that is on it is lost.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { clearSiteData, opened, setFault, setQuota, withFaults } from './support/faults.mjs';

const NAME = "Didn't check their social media";
const WORDS = 'A song we both knew';
const { open } = useBrowser();

/** Opens the app with a boundary that is kept, so that there is something to lose. */
async function openWithBoundary(t, options = {}) {
  const app = await open(t, { prepare: withFaults(), ...options });
  const card = await app.addBoundary(NAME);
  return { app, card };
}

for (const fault of ['open-fails', 'open-throws']) {
  test(`storage: ${fault} (S1): the page says that nothing is lost, and goes on when it opens again`, async (t) => {
    const { app, card } = await openWithBoundary(t);
    await setFault(app, fault);
    await app.page.reload();
    await app.heading('The storage doesn’t open').waitFor();
    await app.text('Nothing was lost.').waitFor();
    assert.equal(await app.status(/^Saved$/).count(), 0, 'nothing is called saved that can not be');
    await app.look(fault);
    assert.equal(await app.button('Add a boundary').count(), 0, 'nothing can be written over what was not read');

    await setFault(app, 'none');
    await app.button('Load again').click();
    await card.button('Kept today').waitFor();
  });
}

test('storage: an opening that never answers (S2) is told after ten seconds, and goes on when it does', async (t) => {
  const { app, card } = await openWithBoundary(t, { prepare: async (context) => {
    await context.clock.install();
    await withFaults()(context);
  } });
  await setFault(app, 'open-hangs');
  await app.page.reload();
  for (const time of [1, 2]) {
    await opened(app, time);
    await app.page.clock.fastForward(5000);
  }
  await app.heading('Another tab holds what you wrote').waitFor();
  await app.text('Close the other tabs of this page, then load it again. Nothing was lost.').waitFor();
  await app.look('open-hangs');

  await setFault(app, 'none');
  await app.button('Load again').click();
  await card.button('Kept today').waitFor();
});

test('storage: a change that the browser takes back (S7) stays on the screen and is saved when tried again', async (t) => {
  const { app, card } = await openWithBoundary(t);
  await setFault(app, 'commit-aborts');
  await card.button('Kept today').click();
  await app.notSaved();
  await app.text('The browser did not take the last change. Your words are still on the screen.').waitFor();
  await card.button('Kept today', { pressed: true }).waitFor();
  await app.look('commit-aborts');

  await app.button('Try again').click();
  await app.notSaved();
  await card.button('Log a slip').click();
  await app.field('What was around it').fill(WORDS);
  await app.button('Done').click(); // Tries to save at once, so that nothing is due any more.
  await app.notSaved();

  await setFault(app, 'none');
  await app.button('Try again').click();
  await app.saved();
  await app.button('Try again').waitFor({ state: 'detached' });
  await app.reload();
  await card.button('Log a slip', { pressed: true }).click();
  assert.equal(await app.field('What was around it').inputValue(), WORDS);
});

test('storage: the next change after a failed one saves both', async (t) => {
  const { app, card } = await openWithBoundary(t);
  await setFault(app, 'commit-aborts');
  await card.button('Kept today').click();
  await app.notSaved();
  await setFault(app, 'none');
  await app.addBoundary('Did not write to them');
  await app.reload();
  await card.button('Kept today', { pressed: true }).waitFor();
  await app.boundary('Did not write to them').button('Kept today').waitFor();
});

test('storage: a full device (S8) is told as such, and the words are saved once there is room', async (t) => {
  const app = await open(t);
  await setQuota(app, 1);
  await app.button('Add a boundary').click();
  await app.field('Name').fill(NAME);
  await app.button('Save boundary').click();
  await app.notSaved();
  await app.text('The browser has no room left. Your words are still on the screen. Free some space').waitFor();
  await app.boundary(NAME).button('Kept today').waitFor();
  await app.look('quota');

  await setQuota(app);
  await app.button('Try again').click();
  await app.saved();
  await app.reload();
  await app.boundary(NAME).button('Kept today').waitFor();
});

test('storage: a commit without an answer (S10) is told, and nothing is lost afterwards', async (t) => {
  const { app, card } = await openWithBoundary(t, { prepare: async (context) => {
    await context.clock.install();
    await withFaults()(context);
  } });
  await setFault(app, 'commit-hangs');
  await card.button('Kept today').click();
  await app.status(/^Saving$/).waitFor();
  await app.page.clock.fastForward(10_000);
  await app.notSaved();
  await setFault(app, 'none');
  await card.button('Log a slip').click();
  await app.field('What was around it').fill(WORDS);
  await app.saved();
  await app.reload();
  await card.button('Log a slip', { pressed: true }).click();
  assert.equal(await app.field('What was around it').inputValue(), WORDS);
});

test('storage: a connection that the browser has ended (S4) is opened again without a word', async (t) => {
  const { app, card } = await openWithBoundary(t);
  await setFault(app, 'ended');
  await card.button('Kept today').click();
  await app.saved();
  await app.reload();
  await card.button('Kept today', { pressed: true }).waitFor();
});

test('storage: site data cleared while the page is open (S5, S17): what is on the screen can be stored again', async (t) => {
  const { app, card } = await openWithBoundary(t);
  await clearSiteData(app);
  await card.button('Kept today').click();
  await app.notSaved();
  await app.look('cleared');
  await card.button('Kept today', { pressed: true }).waitFor();
  assert.equal(await app.button('Load again').count(), 0, 'loading again would throw away the only copy');

  await app.button('Try again').click();
  await app.saved();
  await app.reload();
  await card.button('Kept today', { pressed: true }).waitFor();
});
