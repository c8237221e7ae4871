// @ts-check
// Takes over, once, what this page kept before paths counted, when every page of an origin had the same database. Cut
// short anywhere, it goes on at the next opening: until it has ended, the database of before is what counts.
// SPDX-License-Identifier: MIT

import { rootsOf } from './copies.js';
import { databaseOf, FIRST_DATABASE } from './names.js';
import { createFiles, decodeGeneration, GENERATION, STORE, VERSION, within } from './store.js';

/** The lock of whoever writes into the database of before. */
const FIRST_LOCK = 'ebb-writer';

/** Is in the new database from its beginning until all is taken over. `full`: everything is there. */
const MARK = 'adopting';

const PATIENCE = 5000;
const TRIES = 3;

/**
 * @param {IDBTransaction} transaction
 * @returns {Promise<void>}
 */
const ended = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error);
});

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
const answered = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** @param {IDBFactory} indexedDB @param {string} name */
function openNew(indexedDB, name) {
  const request = indexedDB.open(name, VERSION);
  request.onupgradeneeded = () => {
    if (createFiles(request.result)) request.transaction?.objectStore(STORE).put({ full: false }, MARK);
  };
  return answered(request);
}

/** @param {IDBFactory} indexedDB @returns {Promise<IDBDatabase | undefined>} Undefined: there is none. */
async function openFirst(indexedDB) {
  const request = indexedDB.open(FIRST_DATABASE);
  let missing = false;
  request.onupgradeneeded = () => {
    missing = true;
    request.transaction?.abort(); // Else it would be there from now on.
  };
  try {
    return await answered(request);
  } catch (error) {
    if (missing) return undefined;
    throw error;
  }
}

/** @param {IDBDatabase} database @returns {Promise<any>} The mark, while it is there. */
const markOf = (database) => answered(database.transaction(STORE, 'readonly').objectStore(STORE).get(MARK));

/**
 * Everything in it.
 * @param {IDBDatabase | undefined} database
 */
async function readAll(database) {
  if (!database?.objectStoreNames.contains(STORE)) return [];
  const objects = database.transaction(STORE, 'readonly').objectStore(STORE);
  const [paths, records] = await Promise.all([answered(objects.getAllKeys()), answered(objects.getAll())]);
  return paths.map((path, i) => ({ path, record: records[i] }));
}

/** @param {{ path: IDBValidKey, record: any }[]} all */
const generationOf = (all) => all.find(({ path }) => path === GENERATION)?.record;

/**
 * Copies everything, then empties the one that it came from, unless somebody has written there meanwhile: then once more.
 * @param {IDBDatabase | undefined} first
 * @param {IDBDatabase} database
 */
async function moveAll(first, database) {
  for (let same = false; !same;) {
    const all = await readAll(first);
    if (!first || all.length === 0) return;
    const fill = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const there = fill.objectStore(STORE);
    let marked = true;
    there.get(MARK).onsuccess = ({ target }) => {
      marked = Boolean(/** @type {IDBRequest} */ (target).result);
      if (!marked) return; // Another tab was quicker, and may have written since.
      there.clear();
      for (const { path, record } of all) there.put(record, path);
      there.put({ full: true }, MARK);
    };
    await ended(fill);
    if (!marked) return;

    const empty = first.transaction(STORE, 'readwrite', { durability: 'strict' });
    const before = empty.objectStore(STORE);
    before.get(GENERATION).onsuccess = ({ target }) => {
      const now = /** @type {IDBRequest} */ (target).result;
      same = decodeGeneration(now?.contents) === decodeGeneration(generationOf(all)?.contents);
      if (same) before.clear();
    };
    await ended(empty);
  }
}

/**
 * @param {IDBDatabase | undefined} first
 * @param {CacheStorage | undefined} caches
 * @param {string} root
 * @returns {Promise<boolean>} Whether what is in it belongs to this page.
 */
async function isOurs(first, caches, root) {
  const all = await readAll(first);
  // A page that knows of paths has written there: it is the one at the root.
  if (all.length === 0 || generationOf(all)?.database) return false;
  // They are those of the copy that was here then; without any trace, of the first that asks.
  const roots = await rootsOf(caches);
  return roots.length === 0 || roots.includes(root);
}

/** @param {IDBDatabase} database */
async function takeMarkOff(database) {
  const end = database.transaction(STORE, 'readwrite', { durability: 'strict' });
  end.objectStore(STORE).delete(MARK);
  await ended(end);
}

/**
 * @param {LockManager | undefined} locks
 * @param {number} patience
 * @param {() => Promise<void>} act While nobody else may write into the database of before.
 */
async function alone(locks, patience, act) {
  if (locks) await locks.request(FIRST_LOCK, { signal: AbortSignal.timeout(patience) }, act);
  else await act();
}

/**
 * @typedef {object} Adoption
 * @property {IDBFactory} indexedDB
 * @property {LockManager | undefined} locks
 * @property {CacheStorage | undefined} caches
 * @property {string} root Address of the folder that the page lies in.
 * @property {Promise<unknown>} stands Resolves when the program runs: until then the version of before may have to come back.
 * @property {number} [patience] In ms: so long another page may need to let go of the database of before.
 */

/**
 * @param {Required<Adoption>} parts
 * @param {string} name
 */
async function adoptOnce({ indexedDB, locks, caches, root, stands, patience }, name) {
  /** @type {IDBDatabase[]} */
  const opened = [];
  /** @param {IDBDatabase} database */
  function keep(database) {
    database.onversionchange = () => database.close();
    opened.push(database);
    return database;
  }
  try {
    const database = keep(await within(openNew(indexedDB, name), patience));
    const mark = await within(markOf(database), patience);
    if (!mark) return;
    const there = await within(openFirst(indexedDB), patience);
    const first = there && keep(there);
    if (mark.full || await within(isOurs(first, caches, root), patience)) {
      await stands;
      await within(alone(locks, patience, async () => {
        await moveAll(first, database);
        first?.close();
        if (first) indexedDB.deleteDatabase(FIRST_DATABASE);
      }), 2 * patience);
    }
    await within(takeMarkOff(database), patience);
  } finally {
    for (const one of opened) one.close();
  }
}

/**
 * To be called before the database of this page is read.
 * @param {Adoption} parts
 * @returns {Promise<boolean>} False: an older page has the database of before open, or the browser refused; nothing may be
 *   read or written yet. Never rejects.
 */
export async function adopt({ indexedDB, locks, caches, root, stands, patience = PATIENCE }) {
  const name = databaseOf(root);
  if (name === FIRST_DATABASE) return true;
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      await adoptOnce({ indexedDB, locks, caches, root, stands, patience }, name);
      return true;
    } catch (error) {
      // Else another tab was quicker, and has removed the database of before while we read it.
      if (/** @type {Error} */ (error)?.name !== 'InvalidStateError') return false;
    }
  }
  return false;
}
