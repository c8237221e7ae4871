// Backups, earlier states, erasing: what was written can be had again, or be gone for good.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { useBrowser } from './support/browser.mjs';

const NAME = "Didn't check their social media";
const WORDS = 'A song we both knew, ليلة طويلة 🌙';
const PASSPHRASE = 'tide lamp stone bread';
const { open } = useBrowser();

/** @param {import('./support/app.mjs').App} app @param {string} name Of the page of More. */
async function openPage(app, name) {
  await app.button('More').click();
  await app.button(name).click();
  await app.heading(name).waitFor();
}

/** A boundary with a slip that has words. */
async function fill(app) {
  const card = await app.addBoundary(NAME);
  await card.button('Log a slip').click();
  await app.field('What was around it').fill(WORDS);
  await app.button('Done').click();
  await app.saved();
}

async function sameWords(app) {
  await app.boundary(NAME).button('Log a slip', { pressed: true }).click();
  assert.equal(await app.field('What was around it').inputValue(), WORDS);
  await app.button('Done').click();
}

/** @returns {Promise<string>} The path of the file. */
async function makeBackup(app, t) {
  await openPage(app, 'Backup');
  await app.field('Passphrase').fill(PASSPHRASE);
  await app.field('Once more').fill(PASSPHRASE);
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button('Make a backup').click()]);
  assert.match(download.suggestedFilename(), /^notes-\d{8}\.bin$/);
  await app.text('The backup was made and read back.').waitFor();
  const path = join(tmpdir(), `ebb-${process.pid}-${t.name.replace(/\W/g, '')}.bin`);
  await download.saveAs(path);
  return path;
}

/** @param {string} path */
async function chooseBackup(app, path) {
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.button('Choose a file').click()]);
  await chooser.setFiles(path);
}

async function openBackup(app, path, passphrase = PASSPHRASE) {
  await chooseBackup(app, path);
  await app.field('Passphrase of the file').fill(passphrase);
  await app.button('Open it').click();
}

async function erase(app) {
  await openPage(app, 'Erase everything');
  await app.button('Erase everything here').click();
  await app.button('Erase it').click();
  await app.page.getByRole('heading', { name: 'It’s all gone' }).waitFor();
}

/** @param {string} name Of the button that gives it. */
async function plainFile(app, name) {
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button(name).click()]);
  return readFile(await download.path(), 'utf8');
}

/** Everything of the page that is left in the browser. */
const leftovers = (app) => app.page.evaluate(async () => ({
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  local: localStorage.length,
  session: sessionStorage.length,
}));
const NOTHING = { databases: [], caches: [], workers: 0, local: 0, session: 0 };

/** Resolves when the browser has its copy of the page. */
async function kept(app) {
  await openPage(app, 'Without a network');
  await app.text(/It opens without a network/).waitFor();
}

test('past: a backup is made, everything erased, the backup restored: the same words are there', { timeout: 120_000 }, async (t) => {
  const app = await open(t);
  await fill(app);
  const path = await makeBackup(app, t);
  await app.look('backup-made');
  assert.ok(!(await readFile(path)).includes('song'), 'it is sealed');

  await t.test('the second, independent reader opens it too', async () => {
    const tool = fileURLToPath(new URL('../../tools/open-backup', import.meta.url));
    const { stdout } = await promisify(execFile)(tool, [path], { env: { ...process.env, EBB_PASSPHRASE: PASSPHRASE } });
    assert.match(stdout, /^schema \d+, \d+ objects\n[^]*boundaries/);
  });

  await erase(app);
  await app.page.reload();
  await app.ready();
  await app.heading('One day is enough.').waitFor();
  await app.button('I had data here before').click();
  await app.look('had-data');
  await app.button('Restore a backup').click();
  await openBackup(app, path);
  await app.text('1 boundary').waitFor();
  await app.look('backup-opened');
  await app.button('Put it in place').click();
  await app.text('Done. It’s all here.').waitFor();
  await app.saved();
  await app.button('Today').click();
  await sameWords(app);
  await app.reload();
  await sameWords(app);
});

test('past: what another browser has is added to what is here, once', { timeout: 120_000 }, async (t) => {
  const app = await open(t);
  await fill(app);
  const path = await makeBackup(app, t);
  await erase(app);
  await app.page.reload();
  await app.ready();
  await app.addBoundary('Did not write to them');

  await openPage(app, 'Backup');
  await openBackup(app, path);
  await app.text('1 boundary, 1 not here').waitFor();
  await app.look('backup-adds');
  await app.button('Add what is missing here').click();
  await app.text('Done. It’s all here.').waitFor();
  await app.saved();
  await app.button('Today').click();
  await sameWords(app);
  await app.reload();
  assert.deepEqual(await app.boundaries(), ['Did not write to them', NAME]);
  await sameWords(app);

  await openPage(app, 'Backup');
  await openBackup(app, path);
  await app.text('All of it is here already.').waitFor();
  await app.look('backup-adds-nothing');
  await app.button('Leave everything as it is').click();
});

test('past: a wrong passphrase, and a file that is no backup, are told and change nothing', async (t) => {
  const app = await open(t);
  await fill(app);
  const path = await makeBackup(app, t);
  await openBackup(app, path, 'tide lamp stone brend');
  await app.text('That isn’t its passphrase.').waitFor();
  await app.look('wrong-passphrase');
  await app.field('Passphrase of the file').fill(PASSPHRASE);
  await app.button('Open it').click();
  await app.button('Leave everything as it is').click();

  const other = `${path}.txt`;
  await writeFile(other, 'Dear diary');
  await chooseBackup(app, other);
  await app.text('This file isn’t a backup of this page. Nothing has changed.').waitFor();
  const bytes = await readFile(path);
  bytes[bytes.length - 3] ^= 1;
  await writeFile(other, bytes);
  await openBackup(app, other);
  await app.text('A part of this is missing or changed').waitFor();
  await app.button('Today').click();
  await sameWords(app);
});

test('past: an earlier state is restored and put back', async (t) => {
  const app = await open(t, { prepare: (context) => context.clock.install({ time: new Date(2026, 10, 22, 12) }) });
  await fill(app);
  await app.page.clock.setFixedTime(new Date(2026, 10, 23, 12));
  await app.addBoundary('Did not write to them');
  await openPage(app, 'Earlier states');
  await app.look('history');
  await app.button(/^Sunday 22 November/).first().click();
  await app.text('1 boundary').waitFor();
  await app.button('Put it in place').click();
  await app.text('Done. It’s all here.').waitFor();
  await app.saved();
  await app.button('Today').click();
  assert.deepEqual(await app.boundaries(), [NAME]);

  await openPage(app, 'Earlier states');
  await app.page.locator('[aria-description="Before something took its place"]').first().click();
  await app.text('2 boundaries').waitFor();
  await app.button('Put it in place').click();
  await app.saved();
  await app.button('Put it back as it was').click();
  await app.text('Everything is as it was before.').waitFor();
  await app.saved();
  await app.button('Today').click();
  assert.deepEqual(await app.boundaries(), [NAME]);
  await openPage(app, 'Save as plain text');
  const data = JSON.parse(await plainFile(app, 'For programs (JSON)'));
  assert.equal(data.boundaries.all[0].slips[0].note, WORDS);
});

test('past: erasing leaves nothing in the browser, with another tab open and before anything else is loaded', async (t) => {
  const app = await open(t);
  await fill(app);
  await kept(app);
  const before = await leftovers(app);
  assert.deepEqual(before.databases, ['/ebb']);
  assert.ok(before.caches.length > 0 && before.workers === 1, 'there is something to erase');
  const second = await app.anotherTab();
  await second.boundary(NAME).button('Log a slip').waitFor();

  await erase(app);
  await app.look('erased');
  assert.deepEqual(await leftovers(app), NOTHING);
  assert.equal(await app.page.title(), 'Notes');
  assert.doesNotMatch(await app.page.content(), /song|social/);
  await second.page.getByRole('heading', { name: 'This page is closed' }).waitFor();
  assert.doesNotMatch(await second.page.content(), /song|social/);
  await second.page.close();
  assert.deepEqual(await leftovers(app), NOTHING, 'the other tab wrote nothing afterwards');
});

test('past: a tab that only reads can erase everything too', async (t) => {
  const app = await open(t);
  await fill(app);
  const second = await app.anotherTab();
  await second.text('This is open in another tab.').waitFor();
  await erase(second);
  await app.page.getByRole('heading', { name: 'This page is closed' }).waitFor();
  assert.deepEqual((await leftovers(second)).databases, []);
});

test('past: what the browser does not erase is said, and tried again', async (t) => {
  const app = await open(t, { prepare: (context) => context.addInitScript(() => {
    const { deleteDatabase } = IDBFactory.prototype;
    let times = 0;
    IDBFactory.prototype.deleteDatabase = function patched(name) {
      times += 1;
      if (times > 1) return deleteDatabase.call(this, name);
      const request = { error: new DOMException('no', 'UnknownError') };
      setTimeout(() => request.onerror());
      return request;
    };
  }) });
  await fill(app);
  await openPage(app, 'Erase everything');
  await app.button('Erase everything here').click();
  await app.button('Erase it').click();
  await app.page.getByRole('heading', { name: 'Not everything is gone yet' }).waitFor();
  await app.button('Try again').click();
  await app.page.getByRole('heading', { name: 'It’s all gone' }).waitFor();
  assert.deepEqual((await leftovers(app)).databases, []);
});

test('past: everything is given as plain text and as data', async (t) => {
  const app = await open(t);
  await fill(app);
  await openPage(app, 'Save as plain text');
  await app.look('plain');
  const text = await plainFile(app, 'For reading (Markdown)');
  assert.ok(text.includes(`## ${NAME}`) && text.includes(WORDS));
  const data = JSON.parse(await plainFile(app, 'For programs (JSON)'));
  assert.equal(data.version, 1);
  assert.equal(data.boundaries.all[0].name, NAME);
  assert.equal(data.boundaries.all[0].slips[0].note, WORDS);
});
