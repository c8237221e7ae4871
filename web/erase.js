// @ts-check
// Removes everything that the page has left in this browser, in every tab: the keys first, then all data, the copies of
// the page and the service worker that shows them.
// SPDX-License-Identifier: MIT

import { letGoOfAll } from './copies.js';
import { databaseOf } from './names.js';
import { STORE } from './store.js';
import { sweep } from './sweep.js';

/** Files that open all others, or say which there are. */
const KEYS = ['/ebb/h0', '/ebb/h1', '/ebb/m'];

/** The browser's answer is awaited this long, in ms, for each part. */
const PATIENCE = 10_000;

/**
 * Where it lies; any of it may be missing.
 * @typedef {object} Places
 * @property {string} root Address of the folder that the page lies in.
 * @property {IDBFactory} [indexedDB]
 * @property {CacheStorage} [caches]
 * @property {ServiceWorkerContainer} [workers]
 * @property {{ erase: () => Promise<void> }} [halves]
 */

/**
 * @template T
 * @param {IDBRequest<T> | IDBTransaction} asked
 * @returns {Promise<any>}
 */
const ended = (asked) => new Promise((resolve, reject) => {
  const fail = () => reject(asked.error);
  if ('oncomplete' in asked) asked.oncomplete = resolve;
  else asked.onsuccess = () => resolve(asked.result);
  if ('onabort' in asked) asked.onabort = fail;
  else asked.onerror = fail;
});

/** @param {IDBFactory} indexedDB @param {string} name */
async function eraseData(indexedDB, name) {
  const request = indexedDB.open(name);
  /** @type {IDBDatabase} */
  const database = await ended(request);
  if (database.objectStoreNames.contains(STORE)) {
    // What comes next may be cut short: then nothing that is left can be opened.
    for (const remove of [
      (/** @type {IDBObjectStore} */ objects) => KEYS.forEach((key) => {
        objects.put({ timestamp: new Date(0), mode: 0o100644, contents: new Uint8Array(4096) }, key);
      }),
      (/** @type {IDBObjectStore} */ objects) => objects.clear(),
    ]) {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      remove(transaction.objectStore(STORE));
      await ended(transaction);
    }
  }
  database.close();
  await ended(indexedDB.deleteDatabase(name));
}

/** @param {IDBFactory} indexedDB @param {string} name */
async function eraseAndSweep(indexedDB, name) {
  /** @type {Promise<void> | undefined} */
  let erased;
  await sweep(indexedDB, { between: () => (erased = eraseData(indexedDB, name)) }).catch(() => {}); // It is a help; what follows is not.
  await (erased ?? eraseData(indexedDB, name));
}

/**
 * @param {CacheStorage} caches
 * @param {ServiceWorkerContainer | undefined} workers
 * @param {string} root
 */
async function eraseCopies(caches, workers, root) {
  const registration = await workers?.getRegistration();
  if (registration?.scope === root) await registration.unregister(); // Else it is that of a page above.
  await letGoOfAll(caches, root);
}

/**
 * @param {Places} places
 * @returns {Promise<boolean>} Whether all of it is gone. Never rejects.
 */
export async function erase({ root, indexedDB, caches, workers, halves }) {
  /** @param {Promise<void> | undefined} work */
  const done = (work) => Promise.race([
    Promise.resolve(work).then(() => true, () => false),
    new Promise((late) => { setTimeout(() => late(false), PATIENCE); }),
  ]);
  const keys = await done(halves?.erase());
  const data = await done(indexedDB && eraseAndSweep(indexedDB, databaseOf(root)));
  return await done(caches && eraseCopies(caches, workers, root)) && data && keys;
}
