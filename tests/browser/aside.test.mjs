// A fresh start where the passcode is forgotten or what is stored is damaged: nothing is lost by it, and it comes back.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { lockedPage, PASSCODE, setPasscode, unlock } from './support/passcode.mjs';
import { records } from './support/records.mjs';

const NAME = 'Their page at night';
const { open } = useBrowser();

/** Cuts the last byte off a file of the vault. */
const cut = (app, path) => app.page.evaluate((key) => new Promise((resolve, reject) => {
  const wish = indexedDB.open('/ebb');
  wish.onerror = reject;
  wish.onsuccess = () => {
    const writing = wish.result.transaction('FILE_DATA', 'readwrite');
    const objects = writing.objectStore('FILE_DATA');
    objects.get(key).onsuccess = ({ target }) => {
      objects.put({ ...target.result, contents: target.result.contents.slice(0, -1) }, key);
    };
    writing.oncomplete = () => {
      wish.result.close();
      resolve();
    };
  };
}), `/ebb/${path}`);

const inDialog = (app, name) => app.page.getByRole('dialog').getByRole('button', { name, exact: true });

async function startFresh(app) {
  await app.button('Start fresh here').click();
  await inDialog(app, 'Start fresh').click();
  await app.button('Add a boundary').waitFor();
}

test('aside: a forgotten passcode: it is kept aside, Ebb begins empty, and its passcode opens it later', async (t) => {
  const app = await open(t, { phone: true });
  await app.addBoundary(NAME);
  await setPasscode(app, { passcode: PASSCODE });
  await app.button('Lock this page').click();
  await lockedPage(app);
  const before = await records(app);
  await app.button('I can’t recall it').click();
  await app.look('aside-forgotten');
  await app.button('Start fresh here').click();
  await inDialog(app, 'Leave everything as it is').click();
  assert.deepEqual(await records(app), before);
  await startFresh(app);
  await app.addBoundary('A new one');
  const after = await records(app);
  const name = Object.keys(after).find((path) => /^a\/[0-9a-f]{16}\.m$/.test(path)).slice(0, -1);
  for (const [path, bytes] of Object.entries(before)) assert.equal(after[name + path.replace('/', '.')], bytes, path);
  await app.reload();
  await app.boundary('A new one').button('Kept today').waitFor();
  await app.button('More').click();
  await app.button('Backup').click();
  await app.text(/^What was here before is kept on this device since .* Its own passcode opens it\.$/).first().waitFor();
  await app.look('aside-backup');
  await app.button('Open it again').click();
  await app.look('aside-question');
  await inDialog(app, 'Bring it back').click();
  await lockedPage(app);
  await unlock(app, PASSCODE);
  await app.boundary(NAME).button('Kept today').click();
  await app.saved();
  await app.button('More').click();
  await app.button('Backup').click();
  await app.button('Remove it').click();
  await inDialog(app, 'Remove it for good').click();
  await app.button('Remove it').waitFor({ state: 'detached' });
  assert.deepEqual(Object.keys(await records(app)).filter((path) => path.startsWith('a/')), []);
  await app.page.reload();
  await lockedPage(app);
  await unlock(app, PASSCODE);
  await app.boundary(NAME).button('Kept today', { pressed: true }).waitFor();
});

test('aside: what can’t be read is kept aside whole, and a backup can be restored at once (R3)', async (t) => {
  const app = await open(t);
  await app.addBoundary(NAME);
  for (const path of ['h0', 'h1']) await cut(app, path);
  const before = await records(app);
  await app.page.reload();
  await app.heading('What is stored here can’t be read').waitFor();
  await app.look('aside-damaged');
  await app.button('Restore a backup').click();
  await inDialog(app, 'Start fresh').click();
  await app.heading('Backup').waitFor();
  await app.button('Choose a file').waitFor();
  await app.button('Open it again').waitFor();
  const after = await records(app);
  const name = Object.keys(after).find((path) => /^a\/[0-9a-f]{16}\.m$/.test(path)).slice(0, -1);
  for (const [path, bytes] of Object.entries(before)) assert.equal(after[name + path.replace('/', '.')], bytes, path);
});

test('aside: where only the list of what is stored is damaged, an earlier state opens (R4)', async (t) => {
  const app = await open(t);
  await app.page.clock.install();
  await app.addBoundary(NAME);
  await app.page.clock.fastForward(20 * 60_000);
  await app.boundary(NAME).button('Kept today').click();
  await app.saved();
  await cut(app, 'm');
  await app.page.reload();
  await app.button('Open the earlier state').click();
  await app.boundary(NAME).button('Kept today').click();
  await app.saved();
  await app.page.reload();
  await app.boundary(NAME).button('Kept today', { pressed: true }).waitFor();
});
