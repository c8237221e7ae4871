// What a passcode, erasing and letting go take away is gone from the browser's files: a decryptor that was written from
// docs/format.md searches all of them for keys that open and for objects that decrypt.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { openEngine, startScreen } from './support/engines.mjs';
import { makeProfile, openKillable } from './support/killable.mjs';
import { field, openPasscode, PASSCODE, setPasscode, unlock, lockedPage } from './support/passcode.mjs';
import { startSite } from './support/site.mjs';

const BEFORE = 'Zwergpinguin am Fenster';
const LATER = 'Quittenmarmelade im Regal';
const ANOTHER = 'river chair open seven';
/** A vault of before there were halves, with half a form in it. */
const OLDER = fileURLToPath(new URL('../golden/vaults/1-drafts', import.meta.url));
const IN_OLDER = 'It costs';
const DECRYPTOR = fileURLToPath(new URL('support/decryptor.py', import.meta.url));

/** A derivation is slow on purpose, and slower on a busy machine. */
const PATIENCE = 60_000;

let site;
before(async () => { site = await startSite(); });
after(() => site?.close());

/** What somebody finds who has a copy of the folder and knows the secrets. */
async function look(folder, secrets = [], words = [BEFORE, LATER]) {
  const program = spawn('python3', [DECRYPTOR], { stdio: ['pipe', 'pipe', 'inherit'] });
  program.stdin.end(JSON.stringify({ folder, secrets, words }));
  return JSON.parse(await text(program.stdout));
}

/** A profile that stays, and the app in it. */
async function start(t) {
  const profile = await makeProfile();
  t.after(profile.remove);
  let browser;
  async function open(url = site.url) {
    browser = await openKillable(profile.path, site.url);
    browser.app.page.setDefaultTimeout(PATIENCE);
    await browser.app.page.goto(url);
    return browser.app;
  }
  t.after(() => browser.kill());
  return {
    folder: profile.path,
    open,
    kill: () => browser.kill(),
    context: () => browser.context,
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

async function changePasscode(app, from, to) {
  await openPasscode(app);
  await app.button('Change the passcode').click();
  await field(app, 'Your passcode now').fill(from);
  await app.button('Go on').click();
  await field(app, 'New passcode').fill(to);
  await field(app, 'The same once more').fill(to);
  await app.button('Go on').click();
  await app.button('Lock with it').waitFor();
  await field(app, 'Passcode').fill(to);
  await app.button('Lock with it').click();
  await app.button('Lock now').waitFor();
  await app.saved();
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

test('forensic: once a passcode is set, nothing that was written before it opens without it', async (t) => {
  const { folder, open, again, close } = await start(t);
  let app = await open();
  await app.ready();
  await writeLetter(app, BEFORE);
  await setPasscode(app, { passcode: PASSCODE });
  app = await again();
  await lockedPage(app);
  await close();
  const found = await look(folder);
  t.diagnostic(JSON.stringify(found));
  assert.deepEqual({ ...found, headers: 0 }, { headers: 0, keys: 0, objects: 0, found: [] });
  assert.deepEqual((await look(folder, [PASSCODE])).found, [BEFORE], 'it does with it');
});

test('forensic: a passcode that was changed opens nothing, of before or after', async (t) => {
  const { folder, open, again, close } = await start(t);
  let app = await open();
  await app.ready();
  await setPasscode(app, { passcode: PASSCODE });
  await writeLetter(app, BEFORE);
  await changePasscode(app, PASSCODE, ANOTHER);
  await writeLetter(app, LATER);
  app = await again();
  await lockedPage(app);
  await close();
  const found = await look(folder, [PASSCODE]);
  t.diagnostic(JSON.stringify(found));
  assert.deepEqual({ ...found, headers: 0 }, { headers: 0, keys: 0, objects: 0, found: [] });
  assert.deepEqual((await look(folder, [ANOTHER])).found, [LATER, BEFORE]);
});

test('forensic: a passcode that was removed leaves one key behind, the one in use', async (t) => {
  const { folder, open, close } = await start(t);
  const app = await open();
  await app.ready();
  await writeLetter(app, BEFORE);
  await setPasscode(app, { passcode: PASSCODE });
  await app.button('Remove the passcode').click();
  await field(app, 'Your passcode now').fill(PASSCODE);
  await app.button('Go on').click();
  await app.text('There’s no passcode any more.').first().waitFor();
  await app.saved();
  await close();
  const found = await look(folder, [PASSCODE]);
  t.diagnostic(JSON.stringify(found));
  assert.equal(found.keys, 1);
  assert.deepEqual(found.found, [BEFORE]);
});

test('forensic: after everything was erased no key is left, and no object that opens', async (t) => {
  const { folder, open, again, close } = await start(t);
  let app = await open();
  await app.ready();
  await writeLetter(app, BEFORE);
  await setPasscode(app, { passcode: PASSCODE });
  await writeLetter(app, LATER);
  await app.button('More').click();
  await app.button('Erase everything').click();
  await app.button('Erase everything here').click();
  await app.button('Erase it').click();
  await app.page.getByRole('heading', { name: 'It’s all gone' }).waitFor();
  app = await again();
  await app.ready();
  await close();
  const found = await look(folder, [PASSCODE]);
  t.diagnostic(JSON.stringify(found));
  assert.deepEqual({ ...found, headers: 0 }, { headers: 0, keys: 0, objects: 0, found: [] });
});

for (const passcode of [undefined, PASSCODE]) {
  test(`forensic: a letter that was let go opens for nobody, ${passcode ? 'not with the passcode either' : 'without a passcode'}`, async (t) => {
    const { folder, open, close } = await start(t);
    const app = await open();
    await app.ready();
    if (passcode) await setPasscode(app, { passcode });
    await writeLetter(app, LATER);
    await writeLetter(app, `${BEFORE} und dahinter`);
    await app.button(/Zwergpinguin/).click();
    await app.button('Options').click();
    await app.button('Let it go').click();
    await app.button('Release').click();
    await app.heading('The tide has it.').waitFor();
    await app.button('Undo').waitFor();
    await app.button('Undo').waitFor({ state: 'detached' });
    await app.saved();
    await close();
    const found = await look(folder, passcode ? [passcode] : []);
    t.diagnostic(JSON.stringify(found));
    assert.deepEqual(found.found, [LATER], 'and the other letter is there');
  });
}

test('forensic: what was put away and then removed opens for nobody', async (t) => {
  const { folder, open, close } = await start(t);
  const app = await open();
  await app.ready();
  await writeLetter(app, BEFORE);
  await setPasscode(app, { passcode: PASSCODE });
  await app.button('Lock this page').click();
  await lockedPage(app);
  await app.button('I can’t recall it').click();
  await app.button('Start fresh here').click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Start fresh', exact: true }).click();
  await app.button('Add a boundary').waitFor();
  await writeLetter(app, LATER);
  await app.button('More').click();
  await app.button('Backup').click();
  await app.button('Remove it').click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Remove it for good', exact: true }).click();
  await app.button('Remove it').waitFor({ state: 'detached' });
  await app.saved();
  await close();
  const found = await look(folder, [PASSCODE]);
  t.diagnostic(JSON.stringify(found));
  assert.deepEqual(found.found, [LATER]);
});

/** Puts the files of a vault into the database, as an older release would have. */
async function putVault(page, folder) {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const files = await Promise.all(names.map(async (name) => [name, [...await readFile(join(folder, name))]]));
  await page.evaluate((all) => new Promise((resolve, reject) => {
    const wish = indexedDB.open('/ebb', 21);
    wish.onupgradeneeded = () => wish.result.createObjectStore('FILE_DATA').createIndex('timestamp', 'timestamp');
    wish.onerror = reject;
    wish.onsuccess = () => {
      const writing = wish.result.transaction('FILE_DATA', 'readwrite', { durability: 'strict' });
      const objects = writing.objectStore('FILE_DATA');
      for (const [name, bytes] of all) {
        objects.put({ timestamp: new Date(1), mode: 0o100644, contents: new Uint8Array(bytes) }, `/ebb/${name}`);
      }
      objects.put({ timestamp: new Date(1), mode: 0o40755 }, '/ebb/o');
      writing.oncomplete = () => {
        wish.result.close();
        resolve();
      };
    };
  }), files);
}

test('forensic: a vault of an older release is sealed anew when it is opened, and the files are swept once', async (t) => {
  const { folder, open, again, close } = await start(t);
  let app = await open();
  await app.ready();
  await putVault(app.page, OLDER);
  await close();
  const older = await look(folder, [], [IN_OLDER]);
  assert.deepEqual({ keys: older.keys, found: older.found }, { keys: 1, found: [IN_OLDER] }, 'it was readable');
  app = await open();
  await app.ready();
  await app.page.waitForFunction(async () => (await navigator.storage.getDirectory()).getFileHandle('ebb-1').then(() => true, () => false), undefined, { polling: 200 });
  app = await again(); // The place of the halves is there; from now on it is relied upon.
  await app.ready();
  // One byte of the file of halves says that the sweep has ended.
  await app.page.waitForFunction(async () => {
    const root = await navigator.storage.getDirectory();
    const file = await root.getFileHandle('ebb-0').then((handle) => handle.getFile(), () => undefined);
    return file && new Uint8Array(await file.arrayBuffer())[16] === 1;
  }, undefined, { polling: 200 });
  app = await again();
  await app.ready();
  await close();
  const now = await look(folder, [], [IN_OLDER]);
  t.diagnostic(JSON.stringify(now));
  assert.ok(now.keys <= 2, 'the key in use; to have the old one swept away is tried, and can\'t be promised');
  assert.deepEqual(now.found, [IN_OLDER], 'and the words are there');
});

/**
 * Where the page is killed while it seals a vault of an older release anew: it comes so far, and no further.
 * @param {string} step
 */
function stopAt(step) {
  const stop = () => { /** @type {any} */ (globalThis).stopped = true; };
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (/** @type {any} */ data) {
    if (data?.wish?.add?.length > 0) {
      if (step === 'before the half') return stop();
      if (step === 'after the half') this.onmessage = stop;
    }
    return postMessage.call(this, data);
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...what) {
    const sealed = what[1] === '/ebb/h0' && what[0].contents[8] === 2;
    if (sealed && step === 'among the files') {
      stop();
      for (const end = Date.now() + 60_000; Date.now() < end;); // Until it is killed.
    }
    if (sealed && step === 'after the files') this.transaction.addEventListener('complete', stop);
    return put.apply(this, what);
  };
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...what) {
    if (step === 'in the sweep' && what[0] === 'ebb-sweep-2') stop();
    return open.apply(this, what);
  };
}

test('forensic: killed at any step of that, the vault is there as before or as after, and the next visit ends it', async (t) => {
  for (const step of ['before the half', 'after the half', 'among the files', 'after the files', 'in the sweep']) {
    await t.test(step, async (one) => {
      const { folder, open, close, kill, context } = await start(one);
      let app = await open();
      await app.ready();
      await putVault(app.page, OLDER);
      await close();
      app = await open('about:blank');
      await context().addInitScript(stopAt, step);
      await app.page.goto(site.url);
      // The page may hang: it is asked for nothing that needs its turn.
      const found = await Promise.race([
        app.page.waitForFunction(() => /** @type {any} */ (globalThis).stopped, undefined, { polling: 50 }).then(() => 'stopped', () => 'hangs'),
        new Promise((late) => { setTimeout(late, step === 'among the files' ? 20_000 : PATIENCE, 'late'); }),
      ]);
      one.diagnostic(found);
      await kill();
      app = await open();
      await app.ready();
      await app.page.waitForFunction(() => new Promise((resolve) => {
        const wish = indexedDB.open('/ebb');
        wish.onsuccess = () => {
          const header = wish.result.transaction('FILE_DATA').objectStore('FILE_DATA').get('/ebb/h0');
          header.onsuccess = () => {
            wish.result.close();
            resolve(header.result.contents[8] === 2);
          };
        };
      }), undefined, { polling: 200 });
      assert.equal(await app.heading('What is stored here can’t be read').count(), 0);
      await close();
      const now = await look(folder, [], [IN_OLDER]);
      one.diagnostic(JSON.stringify(now));
      assert.deepEqual(now.found, [IN_OLDER]);
    });
  }
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
