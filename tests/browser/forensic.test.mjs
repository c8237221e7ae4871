// What can be read in the files that a browser keeps: a decryptor that was written from docs/format.md searches all of them
// for keys that open and for objects that decrypt.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { openEngine, startScreen } from './support/engines.mjs';
import { makeProfile, openKillable } from './support/killable.mjs';
import { lockedPage, PASSCODE, setPasscode } from './support/passcode.mjs';
import { startSite } from './support/site.mjs';

const BEFORE = 'Zwergpinguin am Fenster';
const LATER = 'Quittenmarmelade im Regal';
const DECRYPTOR = fileURLToPath(new URL('support/decryptor.py', import.meta.url));

/** A derivation is slow on purpose, and slower on a busy machine. */
const PATIENCE = 60_000;

let site;
before(async () => { site = await startSite(); });
after(() => site?.close());

/** What somebody finds who has a copy of the folder and knows the secrets. */
async function look(folder, secrets = []) {
  const program = spawn('python3', [DECRYPTOR], { stdio: ['pipe', 'pipe', 'inherit'] });
  program.stdin.end(JSON.stringify({ folder, secrets, words: [BEFORE, LATER] }));
  return JSON.parse(await text(program.stdout));
}

/** A profile that stays, and the app in it. */
async function start(t) {
  const profile = await makeProfile();
  t.after(profile.remove);
  let browser;
  async function open() {
    browser = await openKillable(profile.path, site.url);
    browser.app.page.setDefaultTimeout(PATIENCE);
    await browser.app.page.goto(site.url);
    return browser.app;
  }
  t.after(() => browser.kill());
  return {
    folder: profile.path,
    open,
    /** The browser is ended, and started again; what it does then to its files is done. */
    async again() {
      await browser.close();
      return open();
    },
    async close() {
      await browser.close();
      assert.deepEqual(browser.troubles, []);
    },
  };
}

async function writeLetter(app, words) {
  await app.button('Write').click();
  await app.button('New letter').click();
  await app.field('Letter').fill(words);
  await app.saved();
  await app.button('Back to all letters').click();
}

test('forensic: the decryptor reads what no passcode protects', async (t) => {
  const { folder, open, close } = await start(t);
  const app = await open();
  await app.ready();
  await writeLetter(app, BEFORE);
  await close();
  const { keys, objects, found } = await look(folder);
  assert.equal(keys, 1);
  assert.ok(objects > 0);
  assert.deepEqual(found, [BEFORE]);
});

test('forensic: with a passcode before the first words, nothing opens without it', async (t) => {
  const { folder, open, again, close } = await start(t);
  let app = await open();
  await app.ready();
  await setPasscode(app, { passcode: PASSCODE });
  await writeLetter(app, BEFORE);
  app = await again();
  await lockedPage(app);
  await close();
  const found = await look(folder);
  t.diagnostic(JSON.stringify(found));
  assert.deepEqual({ ...found, headers: 0 }, { headers: 0, keys: 0, objects: 0, found: [] });
  assert.deepEqual((await look(folder, [PASSCODE])).found, [BEFORE], 'it does with it');
});

test('forensic: Chromium keeps what was written before the passcode, readable, as README says', async (t) => {
  const { folder, open, again, close } = await start(t);
  let app = await open();
  await app.ready();
  await writeLetter(app, BEFORE);
  await setPasscode(app, { passcode: PASSCODE });
  await writeLetter(app, LATER);
  app = await again();
  await lockedPage(app);
  await close();
  const found = await look(folder);
  t.diagnostic(JSON.stringify(found));
  assert.deepEqual(found.found, [BEFORE], 'and nothing of what was written after it');
});

test('forensic: Firefox: once a passcode is set, nothing that was written before it opens without it', async (t) => {
  const screen = await startScreen();
  t.after(screen.close);
  const profile = await makeProfile();
  t.after(profile.remove);
  const { page, close } = await openEngine('Firefox', site.url, screen.name, {}, profile.path);
  let closed = false;
  t.after(() => closed || close());
  /** @param {string} name @param {string} words */
  const fill = async (name, words) => {
    await page.click('textbox', name);
    await page.driver.type(words);
  };
  await page.open();
  await page.click('button', 'Add a boundary');
  await fill('Name', BEFORE);
  await page.click('button', 'Save boundary');
  await page.saved();
  const open = await look(profile.path);
  t.diagnostic(`before: ${JSON.stringify(open)}`);
  await page.click('button', 'More');
  await page.click('button', 'Passcode');
  await page.click('button', 'Set a passcode');
  await fill('New passcode', PASSCODE);
  await fill('The same once more', PASSCODE);
  await page.click('button', 'Go on');
  await page.click('button', 'I wrote it down');
  await fill('Passcode', PASSCODE);
  await page.click('button', 'Lock with it');
  await page.has('button', 'Lock now');
  await page.saved();
  await close();
  closed = true;
  const found = await look(profile.path);
  t.diagnostic(JSON.stringify(found));
  assert.deepEqual({ ...found, headers: 0 }, { headers: 0, keys: 0, objects: 0, found: [] });
  const known = await look(profile.path, [PASSCODE]);
  assert.deepEqual(known.found, [BEFORE], 'it does with it');
  assert.deepEqual(open.found, [BEFORE], 'and it did before');
});
