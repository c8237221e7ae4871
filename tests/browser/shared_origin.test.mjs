// An origin that is not Ebb's alone: another app on it, and a second copy of Ebb below the first. Nobody takes what is another's.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { builtSite, startHost } from './support/versions.mjs';

const ABOVE = "Didn't check their social media";
const BELOW = 'Did not write to them';
const { open } = useBrowser();

/** Pages that are not there are asked for: the icon of the other app, and what a host does not have. */
const EXPECTED = [/404 \(Not Found\)|ERR_|Failed to load resource|bad HTTP response code/];

/** A host with Ebb at its root, Ebb below it, and another app. */
async function startShared(t) {
  const site = await builtSite();
  const host = await startHost(new Map([
    ...site,
    ...[...site].map(([path, bytes]) => /** @type {const} */ ([`notes/${path}`, bytes])),
    ['other/index.html', Buffer.from('<!doctype html><title>Other</title><h1>Another app</h1>')],
    ['other/part.html', Buffer.from('<p>Its own part')],
  ]));
  t.after(host.close);
  return host;
}

/** The other app in a tab of its own, which has put something away. */
async function openOther(app, host) {
  const page = await app.page.context().newPage();
  await page.goto(`${host.url}other/`);
  await page.evaluate(async () => (await caches.open('other-app-v1')).put('/other/data', new Response('its own')));
  return page;
}

async function openBelow(app, host) {
  const below = await app.anotherTab();
  below.url = `${host.url}notes/`;
  await below.page.goto(below.url);
  await below.ready();
  return below;
}

/** Resolves when it is so; waitForFunction takes a promise for a yes. @param {any} page @param {() => Promise<boolean>} holds */
async function until(page, holds) {
  while (!await page.evaluate(holds)) await page.waitForTimeout(50);
}

const cachesOf = (page) => page.evaluate(async () => {
  const all = [];
  for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) all.push(`${name} ${new URL(url).pathname}`);
  return all;
});
/** @param {string[]} all @param {string} start */
const countOf = (all, start) => all.filter((one) => one.startsWith('ebb-app-') && one.split(' ')[1].startsWith(start)).length;

test('shared: two copies of Ebb are two vaults, and another app keeps what is its own', { timeout: 300_000 }, async (t) => {
  const host = await startShared(t);
  const app = await open(t, { url: host.url, expected: EXPECTED });
  const other = await openOther(app, host);
  await app.addBoundary(ABOVE);
  await app.kept();
  const below = await openBelow(app, host);
  await below.heading('One day is enough.').waitFor();

  await t.test('each writes into its own, at the same time', async () => {
    await below.addBoundary(BELOW);
    await below.kept();
    await app.boundary(ABOVE).button('Kept today').click();
    await app.saved();
    await Promise.all([app.reload(), below.reload()]);
    assert.deepEqual(await app.boundaries(), [ABOVE]);
    assert.deepEqual(await below.boundaries(), [BELOW]);
  });

  await t.test('the other app has its cache, and its pages come from its host', async () => {
    assert.ok((await cachesOf(other)).includes('other-app-v1 /other/data'));
    await other.reload();
    assert.ok(await other.evaluate(() => Boolean(navigator.serviceWorker.controller)), 'the worker of Ebb stands above it');
    assert.equal(await other.evaluate(async () => (await fetch('part.html')).text()), '<p>Its own part');
  });

  await t.test('what it says on channels covers nothing, unless it is a word of the vault', async () => {
    await other.evaluate(() => {
      for (const name of ['ebb-erase', 'ebb-writer', 'notes/ebb-writer']) {
        for (const data of ['', null, 'ERASE', { erase: true }, ['erase'], 1]) new BroadcastChannel(name).postMessage(data);
      }
    });
    await app.boundary(ABOVE).button('Kept today', { pressed: true }).click();
    await app.saved();
  });

  await t.test('erased below, the one above has everything, and its copy', async () => {
    await below.button('More').click();
    await below.button('Erase everything').click();
    await below.button('Erase everything here').click();
    await below.button('Erase it').click();
    await below.page.getByRole('heading', { name: 'It’s all gone' }).waitFor();
    const left = await cachesOf(other);
    assert.equal(countOf(left, '/notes/'), 0);
    assert.ok(countOf(left, '/app-') > 10);
    assert.ok(left.includes('other-app-v1 /other/data'));
    assert.deepEqual(await other.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)), ['/ebb']);
    host.cut = true;
    await app.reload();
    assert.deepEqual(await app.boundaries(), [ABOVE]);
    host.cut = false;
  });

  await t.test('taken away by its host, it leaves the other copy, the other app, and every word', async () => {
    await below.page.goto(below.url);
    await below.ready();
    await below.addBoundary(BELOW);
    await below.kept();
    host.site.set('sw.js', await readFile(new URL('../../tools/withdraw.js', import.meta.url)));
    await other.evaluate(async () => (await navigator.serviceWorker.getRegistration('/'))?.update());
    await until(other, async () => (await navigator.serviceWorker.getRegistrations()).length === 1);
    const left = await cachesOf(other);
    assert.equal(countOf(left, '/app-'), 0);
    assert.ok(countOf(left, '/notes/') > 10);
    assert.ok(left.includes('other-app-v1 /other/data'));
    assert.deepEqual((await other.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).sort(), ['/ebb', '/notes/ebb']);
  });
});

test('shared: what a page below a path kept before paths counted is there, once, and nowhere else', { timeout: 120_000 }, async (t) => {
  const host = await startShared(t);
  host.fault = (path) => (path.endsWith('sw.js') ? { status: 404 } : undefined); // No trace of whose the words are.
  /** Keys lay in the database too before paths counted. @param {any} context */
  const prepare = (context) => context.addInitScript(() => {
    if (location.pathname === '/') Reflect.set(StorageManager.prototype, 'getDirectory', undefined);
  });
  const app = await open(t, { url: host.url, expected: EXPECTED, prepare });
  await app.addBoundary(BELOW);
  const { page } = app;
  await page.goto(`${host.url}other/`);
  await page.evaluate(() => new Promise((resolve) => {
    indexedDB.open('/ebb').onsuccess = ({ target }) => {
      const files = target.result.transaction('FILE_DATA', 'readwrite').objectStore('FILE_DATA');
      files.get('/ebb/GEN').onsuccess = ({ target: { result: { database, ...before } } }) => files.put(before, '/ebb/GEN');
      files.transaction.oncomplete = () => {
        target.result.close();
        resolve(undefined);
      };
    };
  }));
  app.url = `${host.url}notes/`;
  await page.goto(app.url);
  await app.ready();
  assert.deepEqual(await app.boundaries(), [BELOW]);
  await app.boundary(BELOW).button('Kept today').click();
  await app.saved();
  await app.reload();
  await app.boundary(BELOW).button('Kept today', { pressed: true }).waitFor();
  await until(page, async () => (await indexedDB.databases()).length === 1);
  await page.goto(host.url);
  await app.ready();
  await app.heading('One day is enough.').waitFor();
});
