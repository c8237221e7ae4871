// Taking over what was kept before paths counted: once, whole, and whatever cuts it short.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';

import { adopt } from '../../web/adopt.js';
import { LOAD } from '../../web/codes.js';
import { databaseOf } from '../../web/names.js';
import { createStore } from '../../web/store.js';
import { FakeCaches } from './fake_caches.mjs';

const HOST = 'https://host.example/';
const ROOT = `${HOST}notes/`;
const WORDS = new Uint8Array([4, 2]);

/** @type {IDBFactory} */
let indexedDB;
/** @type {FakeCaches} */
let caches;
beforeEach(() => {
  indexedDB = new IDBFactory();
  caches = new FakeCaches();
});

const stands = Promise.resolve();
const run = (root = ROOT, more = {}) => adopt({ indexedDB, locks: undefined, caches, root, stands, patience: 200, ...more });

/** Saves as a release did that knew nothing of paths: without a word on whose database it is. */
async function saveAsBefore(generation = 0, name = 'o/1') {
  const store = createStore({ indexedDB, onLost() {} });
  await store.load();
  assert.equal(await store.commit({ generation, puts: [{ path: `/ebb/${name}`, contents: WORDS }], deletes: [] }), 0);
  store.leave();
  await inFirst((objects) => {
    objects.get('/ebb/GEN').onsuccess = ({ target }) => {
      const { database, ...rest } = target.result;
      objects.put(rest, '/ebb/GEN');
    };
  });
}

/** @param {(objects: IDBObjectStore) => void} act */
function inFirst(act, name = '/ebb') {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = reject;
    request.onsuccess = () => {
      const transaction = request.result.transaction('FILE_DATA', 'readwrite');
      act(transaction.objectStore('FILE_DATA'));
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

/** What a page at this address finds. */
async function open(root = ROOT, more = {}) {
  const store = createStore({ indexedDB, name: databaseOf(root), prepare: () => run(root, more), onLost() {} });
  const loaded = await store.load();
  return { ...loaded, store, paths: loaded.files.map(({ path }) => path).sort() };
}
const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

test('adopt: what was kept before paths counted is there, as it was, and nowhere else', async () => {
  await saveAsBefore();
  const { code, generation, files, store } = await open();
  assert.equal(code, LOAD.ok);
  assert.equal(generation, 1);
  assert.deepEqual(files.find(({ path }) => path === '/ebb/o/1').contents, WORDS);
  assert.equal(await store.commit({ generation: 1, puts: [{ path: '/ebb/o/2', contents: WORDS }], deletes: [] }), 0);
  store.leave();
  assert.deepEqual(await names(), ['/notes/ebb']);
  assert.deepEqual((await open()).paths, ['/ebb/GEN', '/ebb/o/1', '/ebb/o/2']);
});

test('adopt: it happens once: what another page keeps under the old name later is left alone', async () => {
  const first = await open();
  assert.equal(first.code, LOAD.empty);
  first.store.leave();
  await saveAsBefore();
  assert.equal((await open()).code, LOAD.empty);
  assert.deepEqual(await names(), ['/ebb', '/notes/ebb']);
});

test('adopt: a page at the root keeps its words, whoever else opens', async () => {
  await saveAsBefore();
  const root = await open(HOST);
  assert.equal(await root.store.commit({ generation: 1, puts: [{ path: '/ebb/o/2', contents: WORDS }], deletes: [] }), 0);
  root.store.leave();
  assert.equal((await open()).code, LOAD.empty);
  assert.deepEqual((await open(HOST)).paths, ['/ebb/GEN', '/ebb/o/1', '/ebb/o/2']);
});

test('adopt: the words go to the copy that was there before, not to one that is new', async () => {
  await saveAsBefore();
  await caches.fill('ebb-state', ROOT);
  assert.equal((await open(`${HOST}other/`)).code, LOAD.empty);
  assert.deepEqual((await open()).paths, ['/ebb/GEN', '/ebb/o/1']);
});

test('adopt: nothing is moved before the program runs, so that the version of before can come back', async () => {
  await saveAsBefore();
  let stand;
  const opening = open(ROOT, { stands: new Promise((resolve) => { stand = resolve; }) });
  await new Promise((later) => { setTimeout(later, 20); });
  const before = await open(HOST);
  assert.deepEqual(before.paths, ['/ebb/GEN', '/ebb/o/1']);
  before.store.leave();
  stand();
  assert.deepEqual((await opening).paths, ['/ebb/GEN', '/ebb/o/1']);
});

test('adopt: while a page of an older version writes, nothing is moved and nothing shown as empty', async () => {
  await saveAsBefore();
  const locks = {
    request: (name, { signal }) => new Promise((resolve, reject) => {
      assert.equal(name, 'ebb-writer');
      signal.addEventListener('abort', () => reject(signal.reason));
    }),
  };
  assert.equal((await open(ROOT, { locks, patience: 10 })).code, LOAD.noAnswer);
  await saveAsBefore(1, 'o/2');
  assert.deepEqual((await open()).paths, ['/ebb/GEN', '/ebb/o/1', '/ebb/o/2']);
});

test('adopt: two tabs at once find the same', async () => {
  await saveAsBefore();
  const [one, other] = await Promise.all([open(), open()]);
  assert.deepEqual(one.paths, ['/ebb/GEN', '/ebb/o/1']);
  assert.deepEqual(other.paths, one.paths);
});

// Every request that writes is a step: the browser is ended at each, then opened again.
test('adopt: cut short at any step, everything is there at the next opening, also what was written meanwhile', async () => {
  const { put, clear, delete: remove } = IDBObjectStore.prototype;
  const { deleteDatabase } = IDBFactory.prototype;
  let steps = 0;
  for (let cut = 0; ; cut += 1) {
    indexedDB = new IDBFactory();
    await saveAsBefore();
    let left = cut;
    const fails = (act) => function step(...given) {
      steps += 1;
      left -= 1;
      if (left < 0) throw new DOMException('ended', 'AbortError');
      return act.apply(this, given);
    };
    Object.assign(IDBObjectStore.prototype, { put: fails(put), clear: fails(clear), delete: fails(remove) });
    IDBFactory.prototype.deleteDatabase = fails(deleteDatabase);
    const done = await run();
    Object.assign(IDBObjectStore.prototype, { put, clear, delete: remove });
    IDBFactory.prototype.deleteDatabase = deleteDatabase;
    const wrote = (await names()).includes('/ebb') && (await open(HOST)).paths.length > 0;
    if (wrote) await saveAsBefore(1, 'o/2'); // The version of before once more.
    assert.deepEqual((await open()).paths, ['/ebb/GEN', '/ebb/o/1', ...(wrote ? ['/ebb/o/2'] : [])], `cut at ${cut}`);
    if (done) break;
  }
  assert.ok(steps > 20);
});
