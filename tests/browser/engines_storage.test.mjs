// Rows of the fault matrix in Firefox that its driver can bring about. It can put nothing in front of the page's own code,
// so storage that fails is tried in Chromium.
// SPDX-License-Identifier: MIT
import { after, before, test } from 'node:test';

import { openEngine, startScreen } from './support/engines.mjs';
import { startSite } from './support/site.mjs';

const NAME = "Didn't check their social media";

let site;
let screen;
before(async () => { [site, screen] = await Promise.all([startSite(), startScreen()]); });
after(async () => { await Promise.all([site?.close(), screen?.close()]); });

/** Firefox with a boundary. */
async function start(t, prefs) {
  const { page, close } = await openEngine('Firefox', site.url, screen.name, {}, undefined, prefs);
  t.after(close);
  await page.open();
  await page.click('button', 'Add a boundary');
  await page.click('textbox', 'Name');
  await page.driver.type(NAME);
  await page.click('button', 'Save boundary');
  await page.has('group', NAME);
  await page.saved();
  return page;
}

const says = (page, words) => page.until(`document.getElementById('mirror').textContent.includes(${JSON.stringify(words)})`);

test('engines: Firefox, the right to write is stolen (S16): the page reads on and loses nothing', { timeout: 600_000 }, async (t) => {
  const page = await start(t);
  await page.click('button', 'Kept today');
  await page.saved();
  await page.driver.run("(navigator.locks.request('ebb-writer', { steal: true }, () => new Promise(() => {})), 1)");
  await says(page, 'This is open in another tab.');
  await page.has('button', 'Kept today', ".getAttribute('aria-pressed') === 'true'");
});

test('engines: Firefox, a newer version of the database in another tab (S3): it lets go, reads on, and says so', { timeout: 600_000 }, async (t) => {
  const page = await start(t);
  await page.driver.run("(indexedDB.open('/ebb', 22).onsuccess = ({ target }) => { window.ebbTestVersion = target.result.version; target.result.close(); }, 1)");
  await page.until('window.ebbTestVersion === 22');
  await says(page, 'This is open in another tab.');
  await page.open();
  await page.has('heading', 'The storage does not open');
});

test('engines: Firefox, everything removed while it is open (S17): what is on the screen is stored again', { timeout: 600_000 }, async (t) => {
  const page = await start(t);
  await page.driver.run("(indexedDB.open('/ebb').onsuccess = ({ target }) => { const writing = target.result.transaction('FILE_DATA', 'readwrite'); writing.objectStore('FILE_DATA').clear(); writing.oncomplete = () => { target.result.close(); window.ebbTestCleared = true; }; }, 1)");
  await page.until('window.ebbTestCleared');
  await page.click('button', 'Kept today');
  await says(page, 'What was stored here has been removed from this browser.');
  await page.click('button', 'Try again');
  await page.saved();
  await page.open();
  await page.has('button', 'Kept today', ".getAttribute('aria-pressed') === 'true'");
});

test('engines: Firefox, a private window (S19): the page says that it may lose everything', { timeout: 600_000 }, async (t) => {
  const page = await start(t, { 'browser.privatebrowsing.autostart': true });
  await page.click('button', 'More');
  await page.click('button', 'Backup');
  await says(page, 'at the end of a private window');
});
