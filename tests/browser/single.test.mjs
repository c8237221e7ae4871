// The page as one file, opened from the disk: it keeps, and it can fetch nothing.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';

import { App } from './support/app.mjs';
import { CHROMIUM, FLAGS, watchForTrouble } from './support/browser.mjs';
import { openEngine, startScreen } from './support/engines.mjs';
import { makeProfile } from './support/killable.mjs';
import { lockedPage, PASSCODE, setPasscode, unlock } from './support/passcode.mjs';

const BUILT = process.env.EBB_SINGLE_FILE ?? fileURLToPath(new URL('../../build/ebb.html', import.meta.url));
/** The breach that the test provokes itself. */
const EXPECTED = [/connect-src|Refused to connect|Connecting to/];
const WORDS = 'This goes nowhere.';

/** The file alone in a folder, as on a stick. */
async function stick(t) {
  const folder = await mkdtemp(join(tmpdir(), 'ebb-stick-'));
  t.after(() => rm(folder, { recursive: true }));
  await copyFile(BUILT, join(folder, 'ebb.html'));
  return pathToFileURL(join(folder, 'ebb.html')).href;
}

test('single: in Chromium a letter in the file is there after the browser was ended', { timeout: 600_000 }, async (t) => {
  const url = await stick(t);
  const profile = await makeProfile();
  t.after(profile.remove);
  const visit = async (act) => {
    const context = await chromium.launchPersistentContext(profile.path, { executablePath: CHROMIUM, args: FLAGS });
    try {
      const requests = [];
      context.on('request', (request) => requests.push(request.url()));
      const troubles = await watchForTrouble(context, new URL(url).origin, EXPECTED);
      const app = new App(await context.newPage(), url);
      app.page.setDefaultTimeout(30_000);
      await app.page.goto(url);
      await app.ready();
      await act(app);
      assert.deepEqual(requests.filter((address) => address !== url && !address.startsWith('data:')), [], 'nothing is fetched');
      assert.deepEqual(troubles, []);
    } finally {
      await context.close();
    }
  };
  await visit(async (app) => {
    await app.button('Close').click(); // What it says of other files is the next test's.
    await app.button('Write').click();
    await app.button('New letter').click();
    await app.field('Letter').fill(WORDS);
    await app.saved();
    await app.button('Keep').click();
    await app.button('More').click();
    await app.button('Without a network').click();
    await app.text(/This page is one file/).waitFor();
    await app.look('single-file');
    await app.button('Show licenses').click();
    await app.text(/Permission is hereby granted/).first().waitFor();
    await app.press('Escape');
    const reached = await app.page.evaluate(() => fetch('data:text/plain,x').then(() => true, () => false));
    assert.equal(reached, false, 'not even itself can be fetched');
  });
  await visit(async (app) => {
    await app.button('Write').click();
    await app.text(WORDS).first().waitFor();
    await app.button('Hide this page').click();
    await app.page.waitForURL('about:blank');
  });
});

test('single: in Chromium another file from the disk reads the storage; the page says so until there is a passcode', { timeout: 600_000 }, async (t) => {
  const url = await stick(t);
  const folder = await mkdtemp(join(tmpdir(), 'ebb-other-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'other.html'), '<!doctype html><title>Other</title>');
  const profile = await makeProfile();
  t.after(profile.remove);
  const context = await chromium.launchPersistentContext(profile.path, { executablePath: CHROMIUM, args: FLAGS });
  try {
    const app = new App(await context.newPage(), url);
    app.page.setDefaultTimeout(60_000);
    await app.page.goto(url);
    await app.ready();
    const said = app.page.getByRole('alert').getByText(/Any other page this browser opens from a disk can read/);
    await said.waitFor();
    await app.look('single-file-is-read');
    await app.button('Close').click();
    await app.addBoundary('Their page at night');
    const other = await context.newPage();
    await other.goto(pathToFileURL(join(folder, 'other.html')).href);
    assert.ok((await other.evaluate(() => new Promise((resolve) => {
      indexedDB.open('/ebb').onsuccess = ({ target }) => {
        const all = target.result.transaction('FILE_DATA').objectStore('FILE_DATA').getAllKeys();
        all.onsuccess = () => { target.result.close(); resolve(all.result); };
      };
    }))).includes('/ebb/h0'), 'what README and the page say of it is so');
    await setPasscode(app, { passcode: PASSCODE });
    await app.page.reload();
    await lockedPage(app);
    await unlock(app, PASSCODE);
    assert.equal(await said.count(), 0);
  } finally {
    await context.close();
  }
});

test('single: in Firefox a letter in the file is there after the browser was ended', { timeout: 600_000 }, async (t) => {
  const url = await stick(t);
  const screen = await startScreen();
  const profile = await makeProfile();
  t.after(async () => { await Promise.all([screen.close(), profile.remove()]); });
  const visit = async (act) => {
    const { page, close } = await openEngine('Firefox', url, screen.name, {}, profile.path);
    try {
      await page.open();
      await act(page);
    } finally {
      await close();
    }
  };
  await visit(async (page) => {
    await page.click('button', 'Write');
    await page.click('button', 'New letter');
    await page.click('textbox', 'Letter');
    await page.driver.type(WORDS);
    await page.field('Letter', `.value === ${JSON.stringify(WORDS)}`);
    await page.saved();
    await page.click('button', 'Keep');
    await page.has('heading', 'Write');
    await page.saved();
  });
  await visit(async (page) => {
    await page.click('button', 'Write');
    await page.until(`[...document.querySelectorAll('#mirror *')].some((element) => (element.getAttribute('aria-description') ?? element.textContent).includes(${JSON.stringify(WORDS)}) || (element.getAttribute('aria-label') ?? '').includes(${JSON.stringify(WORDS)}))`);
  });
});
