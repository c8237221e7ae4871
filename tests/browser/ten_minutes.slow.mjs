// Ten minutes as a person spends them, and the host hears nothing after the page is there. Run by hand:
// node --test tests/browser/ten_minutes.slow.mjs
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { PASSCODE, lockedPage, setPasscode, unlock } from './support/passcode.mjs';
import { startPlainHost } from './support/site.mjs';

const MINUTES = 10;
const { open } = useBrowser();

/** Between two letters of somebody who thinks while typing, in ms. */
const typing = { delay: 120 };

/** Begins and ends on Today. */
async function oneRound(app, name) {
  const card = await app.addBoundary(name, { since: 'A week ago' });
  await card.button('Kept today').click();
  await card.button('Log a slip').click();
  await app.field('What was around it').pressSequentially('A song that we both knew.', typing);
  await app.button('Done').click();

  await app.button('Breathe').click();
  await app.button('Start').click();
  await app.page.waitForTimeout(30_000);
  await app.button('Stop').click();
  await app.press('Escape');

  await app.button('Write').click();
  await app.button('New letter').click();
  await app.field('Letter').pressSequentially(`I saw the harbor today, and I did not look for you (${name}).`, typing);
  await app.button('Keep').click();
  await app.heading('Write').waitFor();

  await app.button('Reflect').click();
  await app.button('What would help now?').click();
  await app.heading('What would help now?').waitFor();
  await app.button('Back to Reflect').click();
  await app.button('Today').click();
  await app.saved();
}

test('requests: in ten minutes of use, with a passcode and a reload, the host is asked for nothing', { timeout: (MINUTES + 5) * 60_000 }, async (t) => {
  const host = await startPlainHost('/');
  t.after(host.close);
  /** @type {import('playwright-core').Request[]} */
  const requests = [];
  const app = await open(t, { url: host.url, prepare: async (context) => context.on('request', (request) => requests.push(request)) });
  await app.button('More').click();
  await app.button('Without a network').click();
  await app.text(/It opens without a network/).waitFor();
  await app.button('Today').click();
  const before = host.requests.length;
  assert.ok(before > 3 && requests.length > 3, 'requests are seen');
  requests.length = 0;

  const end = Date.now() + MINUTES * 60_000;
  let rounds = 0;
  for (; rounds === 0 || Date.now() < end; rounds += 1) {
    await oneRound(app, `Evening ${rounds}`);
    assert.deepEqual(requests, [], 'nothing is even asked of the copy');
    assert.deepEqual(host.requests.slice(before), []);
  }

  await setPasscode(app, { passcode: PASSCODE });
  await app.page.reload();
  await lockedPage(app);
  await unlock(app, PASSCODE);
  await app.boundary('Evening 0').card.waitFor();
  assert.ok(host.requests.slice(before).every((path) => path === '/sw.js'), 'each new load looks whether there is a newer version, and asks for nothing else');
  const answers = await Promise.all(requests.map(async (request) => [request.url(), (await request.response())?.fromServiceWorker()]));
  assert.deepEqual(answers.filter(([address, copied]) => !copied && !address.endsWith('/sw.js')), [], 'the passcode and the reload are answered by the copy');
  t.diagnostic(`${rounds} rounds, 0 requests; ${answers.length} files of the copy for the passcode and the reload`);
});
