// Erasing: the keys first, then everything; what did not go is not called gone. And whether the browser keeps things.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';

import { erase } from '../../web/erase.js';
import { PERSISTENCE } from '../../web/codes.js';
import { databaseOf } from '../../web/names.js';
import { persistence } from '../../web/persistence.js';
import { createStore } from '../../web/store.js';
import { FakeCaches } from './fake_caches.mjs';

/** @type {IDBFactory} */
let indexedDB;
/** @type {FakeCaches} */
let caches;
const ROOT = 'https://host.example/';
/** Scope of the service worker that the browser has for this page. */
let scope;
const workers = { getRegistration: async () => (scope ? { scope, unregister: async () => { scope = ''; } } : undefined) };

/** A vault with its keys, and a copy of the page. */
beforeEach(async () => {
  indexedDB = new IDBFactory();
  caches = new FakeCaches();
  scope = ROOT;
  await caches.fill('ebb-app-1', ROOT);
  await caches.fill('ebb-state', ROOT);
  const store = createStore({ indexedDB, onLost() {} });
  await store.load();
  const puts = ['h0', 'h1', 'm', 'o/0011'].map((name) => ({ path: `/ebb/${name}`, contents: new Uint8Array([1, 2, 3]) }));
  assert.equal(await store.commit({ generation: 0, puts, deletes: [] }), 0);
  store.leave();
});

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

test('erase: nothing is left, and other pages of the same host keep theirs', async () => {
  await caches.fill('another-app', ROOT);
  assert.equal(await erase({ root: ROOT, indexedDB, caches, workers }), true);
  assert.deepEqual(await names(), []);
  assert.deepEqual(await caches.keys(), ['another-app']);
  assert.equal(scope, '');
});

test('erase: another copy of Ebb on the same host keeps its words, its copy and its worker', async () => {
  const root = `${ROOT}notes/`;
  await caches.fill('ebb-app-1', root);
  await caches.fill('ebb-state', root);
  const store = createStore({ indexedDB, name: databaseOf(root), onLost() {} });
  await store.load();
  await store.commit({ generation: 0, puts: [{ path: '/ebb/h0', contents: new Uint8Array([1]) }], deletes: [] });
  store.leave();
  assert.equal(await erase({ root, indexedDB, caches, workers }), true);
  assert.deepEqual(await names(), ['/ebb']);
  assert.equal(scope, ROOT, 'the worker of the page above stays');
  for (const name of ['ebb-app-1', 'ebb-state']) assert.deepEqual([...caches.stored.get(name).keys()], [ROOT]);
});

test('erase: nothing there to begin with is gone too', async () => {
  await erase({ root: ROOT, indexedDB, caches, workers });
  assert.equal(await erase({ root: ROOT, indexedDB, caches, workers }), true);
  assert.deepEqual(await names(), []);
  assert.equal(await erase({ root: ROOT }), true);
});

test('erase: the keys go first: when the rest can not be removed, nothing of it can be opened', async () => {
  const { clear } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.clear = () => { throw new DOMException('no', 'UnknownError'); };
  try {
    assert.equal(await erase({ root: ROOT, indexedDB, caches, workers }), false);
  } finally {
    IDBObjectStore.prototype.clear = clear;
  }
  const store = createStore({ indexedDB, onLost() {} });
  const { files } = await store.load();
  for (const name of ['h0', 'h1', 'm']) {
    assert.ok(files.find(({ path }) => path === `/ebb/${name}`).contents.every((byte) => byte === 0), name);
  }
  assert.deepEqual(await caches.keys(), [], 'the copies are gone all the same');
  store.leave();
});

test('erase: another tab that has the data open lets go of it', async () => {
  let lost = false;
  const other = createStore({ indexedDB, onLost: () => { lost = true; } });
  await other.load();
  assert.equal(await erase({ root: ROOT, indexedDB, caches, workers }), true);
  assert.equal(lost, true);
  assert.deepEqual(await names(), []);
});

test('persistence: the browser is asked only when it should be, and what it says is told', async () => {
  const storage = (persisted, grants) => ({ asked: 0, persisted: async () => persisted, async persist() { this.asked += 1; return grants; } });
  assert.equal(await persistence(storage(true, false), true), PERSISTENCE.granted);
  const grants = storage(false, true);
  assert.equal(await persistence(grants, false), PERSISTENCE.mayGo);
  assert.equal(grants.asked, 0);
  assert.equal(await persistence(grants, true), PERSISTENCE.granted);
  assert.equal(await persistence(storage(false, false), true), PERSISTENCE.mayGo);
});

test('persistence: a browser that does not say, or that refuses to, is called silent (S20)', async () => {
  assert.equal(await persistence(undefined, true), PERSISTENCE.silent);
  assert.equal(await persistence({}, true), PERSISTENCE.silent);
  assert.equal(await persistence({ persisted: async () => { throw new TypeError('no'); } }, true), PERSISTENCE.silent);
});
