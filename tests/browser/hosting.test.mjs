// Any static host will do, under any address; and once the page is there, it asks nobody for anything.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { atNoon, throughAllScreens } from './support/screens.mjs';
import { startPlainHost } from './support/site.mjs';

const NAME = "Didn't check their social media";
const { open, url } = useBrowser();

/** What a person may do in one visit. */
async function useEverything(app) {
  const card = await app.addBoundary(NAME, { since: 'A week ago' });
  await card.button('Kept today').click();
  await card.button('Pause yesterday').click();
  await card.button('Log a slip').click();
  await app.field('What was around it').fill('ليلة طويلة 🌙');
  await app.button('Done').click();
  await card.button('Change').click();
  await app.button('Remove this boundary').click();
  await app.button('Undo').click();
  await app.button('More').click();
  await app.page.getByRole('radio', { name: 'Night' }).check();
  await app.button('Today').click();
  await app.saved();
}

test('hosting: below a sub-folder of a plain host without any headers, the app runs and keeps', async (t) => {
  const host = await startPlainHost('/some/where/ebb/');
  t.after(host.close);
  const app = await open(t, { url: host.url });
  await useEverything(app);
  await app.reload();
  await app.boundary(NAME).button('Log a slip', { pressed: true }).waitFor();
});

test('hosting: the address may be typed without the last slash, or with index.html', async (t) => {
  const host = await startPlainHost('/notes/');
  t.after(host.close);
  const app = await open(t, { url: host.url.slice(0, -1) });
  await app.addBoundary(NAME);
  await app.page.goto(`${host.url}index.html`);
  await app.ready();
  await app.boundary(NAME).button('Kept today').waitFor();
});

test('hosting: once the page is there, nothing is asked of anybody any more', async (t) => {
  const host = await startPlainHost('/');
  t.after(host.close);
  const requests = [];
  const app = await open(t, {
    url: host.url,
    prepare: async (context) => {
      context.on('request', (request) => requests.push(request.url()));
      await atNoon(context);
    },
  });
  await app.kept();
  assert.ok(requests.length > 3 && host.requests.length > 3, 'requests are seen');
  requests.length = 0;
  host.requests.length = 0;
  await throughAllScreens(app, async () => {});
  // The worker that writes halves of keys is begun anew for each. It comes out of the kept copy, but the browser itself may look
  // then whether there is a newer service worker, as it does at each visit.
  assert.deepEqual(requests.filter((address) => !address.endsWith('/half_worker.js')), []);
  assert.deepEqual(host.requests.filter((path) => path !== '/sw.js'), []);
});

test('hosting: all that is used is there with the host gone', async (t) => {
  const host = await startPlainHost('/');
  // The copy of the page may be on its way when the host goes.
  const app = await open(t, { url: host.url, expected: [/Failed to load resource|occurred when fetching the script/] });
  await host.close();
  await useEverything(app);
});

test('hosting: what says who made the page and what it is for stays out of title and address', async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  assert.equal(await app.page.title(), 'Notes');
  assert.equal(app.page.url(), url());
});
