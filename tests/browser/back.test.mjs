// The device's Back: it closes what is open, leaves from a place's first page, and leads to nothing after hiding.
// SPDX-License-Identifier: MIT
// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

/** @typedef {import('./support/app.mjs').App} App */

const { open } = useBrowser();

/** The device's own. @param {App} app */
const back = (app) => app.page.goBack({ waitUntil: 'commit' });
/** @param {App} app */
const entries = (app) => app.page.evaluate(() => window.history.length);
/** Resolves when Back would leave, or would not. @param {App} app @param {boolean} inside */
const isInside = (app, inside) => app.page.waitForFunction((wanted) => Boolean(window.history.state) === wanted, inside);

/** @param {App} app */
async function leavesNext(app) {
  await isInside(app, false);
  await back(app);
  assert.equal(app.page.url(), 'about:blank');
}

test('back: closes the form, the page, the question, and then leaves', async (t) => {
  const app = await open(t, { phone: true });
  await app.addBoundary('First', { since: 'Yesterday' });
  await app.button('Write').click();
  await app.button('New letter').click();
  await app.field('Letter').fill('Words');
  await app.saved();
  const many = await entries(app);
  await app.button('Options').click();
  await app.heading().waitFor();
  await isInside(app, true);
  await back(app);
  await app.field('Letter').waitFor();
  await isInside(app, true);
  await app.field('Letter').focus();
  await app.press('Control+a', 'Control+c');
  await app.page.getByRole('dialog').waitFor();
  await back(app);
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await isInside(app, true);
  await back(app);
  await app.heading('Write').waitFor();
  await app.saved();
  assert.equal(await entries(app), many, 'the history does not grow');
  await leavesNext(app);
});

test('back: what was closed in the page leaves nothing behind', async (t) => {
  const app = await open(t, { phone: true });
  for (let i = 0; i < 5; i += 1) {
    await app.button('I feel a pull').click();
    await isInside(app, true);
    await app.button('Back').click();
    await isInside(app, false);
  }
  assert.ok(await entries(app) <= 3);
  await leavesNext(app);
});

test('back: after a reload it leads where it did', async (t) => {
  const app = await open(t, { phone: true });
  await app.button('More').click();
  await app.button('Without a network').click();
  await isInside(app, true);
  await app.reload();
  await isInside(app, false);
  await app.button('Breathe').click();
  await app.button('Start').click();
  await isInside(app, true);
  await back(app);
  await app.heading('Breathe').waitFor();
  await leavesNext(app);
});

test('back: come back to from elsewhere, the page is as it would be after a reload', async (t) => {
  const app = await open(t, { phone: true });
  await app.button('More').click();
  await app.button('Without a network').click();
  await isInside(app, true);
  await app.page.goto('about:blank');
  await back(app);
  await app.ready();
  await isInside(app, false);
  await leavesNext(app);
});

test('back: after hiding neither Back nor Forward leads to anything of the app', async (t) => {
  const app = await open(t, { phone: true });
  await app.button('More').click();
  await app.button('Without a network').click();
  await isInside(app, true);
  await app.button('Hide this page').click();
  await app.page.waitForURL(/away\.html$/);
  await app.page.goForward({ waitUntil: 'commit' });
  await app.page.waitForURL(/away\.html$/);
  await app.page.getByRole('heading', { name: 'Shopping' }).waitFor();
  await back(app);
  assert.equal(app.page.url(), 'about:blank');
});
