// Rows of the fault matrix in Firefox. Its driver can put nothing in front of the page's own code, so storage that fails is
// brought about by a script that the host adds to the page.
// SPDX-License-Identifier: MIT
import { after, before, test } from 'node:test';

import { openEngine, startScreen } from './support/engines.mjs';
import { FAULT_SCRIPT } from './support/faults.mjs';
import { builtSite, startHost } from './support/versions.mjs';

const NAME = "Didn't check their social media";

let site;
let screen;
before(async () => {
  [site, screen] = await Promise.all([startHost(await builtSite()), startScreen()]);
  const page = site.site.get('index.html').toString().replace('<script ', '<script src="faults.js"></script>$&');
  site.fault = (path) => ({ 'index.html': { body: page }, 'faults.js': { body: FAULT_SCRIPT } })[path];
});
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

/** From now on, over reloads too; `none` ends it. */
const setFault = (page, name) => page.driver.run(`(ebbFaults.setFault('${name}'), 1)`);

const says = (page, words) => page.until(`document.getElementById('mirror').textContent.includes(${JSON.stringify(words)})`);

/** Says that the day was kept. */
async function keep(page) {
  await page.click('button', 'Kept today');
  await isKept(page);
}

const isKept = (page) => page.has('button', 'Kept today', ".getAttribute('aria-pressed') === 'true'");

async function keptAfterReload(page) {
  await page.open();
  await isKept(page);
}

for (const fault of ['open-fails', 'open-throws']) {
  test(`engines: Firefox, ${fault} (S1): the page says that nothing is lost, and goes on when it opens again`, { timeout: 120_000 }, async (t) => {
    const page = await start(t);
    await setFault(page, fault);
    await page.open();
    await page.has('heading', 'The storage does not open');
    await says(page, 'Nothing was lost.');
    await setFault(page, 'none');
    await page.open();
    await page.has('group', NAME);
  });
}

test('engines: Firefox, an opening that never answers (S2) is told, and goes on when it does', { timeout: 120_000 }, async (t) => {
  const page = await start(t);
  await setFault(page, 'open-hangs');
  await page.open();
  await page.has('heading', 'Another tab holds what you wrote');
  await says(page, 'Nothing was lost.');
  await setFault(page, 'none');
  await page.open();
  await page.has('group', NAME);
});

test('engines: Firefox, a connection that the browser has ended (S4) is opened again without a word', { timeout: 120_000 }, async (t) => {
  const page = await start(t);
  await setFault(page, 'ended');
  await keep(page);
  await page.saved();
  await keptAfterReload(page);
});

for (const [row, fault, words] of [
  ['a change that the browser takes back (S7)', 'commit-aborts', 'The browser did not take the last change.'],
  ['one record of a commit that is refused (S6)', 'put-fails', 'Your words are still on the screen.'],
  ['a full device (S8)', 'full', 'The browser has no room left.'],
  ['a commit without an answer (S10)', 'commit-hangs', 'Your words are still on the screen.'],
]) {
  test(`engines: Firefox, ${row}: it is told, stays on the screen, and is saved when tried again`, { timeout: 120_000 }, async (t) => {
    const page = await start(t);
    await setFault(page, fault);
    await keep(page);
    await says(page, words);
    await isKept(page);
    await setFault(page, 'none');
    await page.click('button', 'Try again');
    await page.saved();
    await keptAfterReload(page);
  });
}

test('engines: Firefox, the right to write is stolen (S16): the page reads on and loses nothing', { timeout: 600_000 }, async (t) => {
  const page = await start(t);
  await keep(page);
  await page.saved();
  await page.driver.run("(navigator.locks.request('ebb-writer', { steal: true }, () => new Promise(() => {})), 1)");
  await says(page, 'This is open in another tab.');
  await isKept(page);
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
  await keep(page);
  await says(page, 'What was stored here has been removed from this browser.');
  await page.click('button', 'Try again');
  await page.saved();
  await keptAfterReload(page);
});

test('engines: Firefox, a private window (S19): the page says that it may lose everything', { timeout: 600_000 }, async (t) => {
  const page = await start(t, { 'browser.privatebrowsing.autostart': true });
  await page.click('button', 'More');
  await page.click('button', 'Backup');
  await says(page, 'at the end of a private window');
});
