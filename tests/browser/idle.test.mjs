// At rest the page does nothing at all: no frame, no timer, no drawing. After a touch it comes to rest again.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { atRest, countWork, pass, work } from './support/rest.mjs';

const { open } = useBrowser();

/** This long nothing may happen, in ms. */
const REST = 10_000;

test(`idle: for ${REST / 1000} seconds at rest there is no frame, no timer and no drawing`, { timeout: 600_000 }, async (t) => {
  const [fresh, used] = await Promise.all([open(t, { prepare: countWork }), open(t, { prepare: countWork })]);
  const card = await used.addBoundary('Kept');
  await Promise.all([fresh.kept(), used.kept()]);
  const before = await atRest(used);
  await card.button('Kept today').click();
  const settled = await Promise.all([atRest(fresh), atRest(used)]);
  assert.ok(settled[1].frames > before.frames && settled[1].draws > before.draws, 'the counting works');
  t.diagnostic(`frames after one press, until nothing moves any more: ${settled[1].frames - before.frames}`);
  await pass(REST); // The one wait for time: it is what is measured.
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

test(`idle: each act has settled after ${FRAMES} frames, where nothing moves on purpose`, { timeout: 600_000 }, async (t) => {
  const app = await open(t, { prepare: countWork });
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await app.addBoundary('Kept');
  await app.kept();
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
