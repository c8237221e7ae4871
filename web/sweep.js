// @ts-check
// Makes the browser write its database files anew, so that deleted records leave them. Chromium keeps the records of
// all databases of an origin in one log and in tables behind it, and writes them anew when much smaller ones come and go.
// It is a help, not a promise: large tables stay. What must not open any more has lost its key (halves.js).
// SPDX-License-Identifier: MIT

const NAME = 'ebb-sweep-';

/** Decoys, and the time in ms in which the browser does what each leads to: where somebody waits. */
const TIMES = 3;
const PAUSE = 500;

/**
 * @param {IDBOpenDBRequest | IDBTransaction} asked
 * @returns {Promise<any>}
 */
const ended = (asked) => new Promise((resolve, reject) => {
  if ('oncomplete' in asked) {
    asked.oncomplete = resolve;
    asked.onabort = () => reject(asked.error);
  } else {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
    asked.onupgradeneeded = () => { asked.result.createObjectStore('all'); };
  }
});

/** @param {IDBDatabase} database @param {(objects: IDBObjectStore) => void} act */
function once(database, act) {
  const transaction = database.transaction('all', 'readwrite', { durability: 'strict' });
  act(transaction.objectStore('all'));
  return ended(transaction);
}

/**
 * @param {IDBFactory} indexedDB
 * @param {object} [options]
 * @param {() => Promise<void>} [options.between] Done when the decoys stand: what is deleted then is swept too.
 * @param {number} [options.times]
 * @param {number} [options.pause]
 */
export async function sweep(indexedDB, { between = async () => {}, times = TIMES, pause = PAUSE } = {}) {
  const names = Array.from({ length: times }, (_, i) => NAME + i);
  /** @type {IDBDatabase[]} */
  const decoys = [];
  try {
    for (const name of names) {
      const decoy = await ended(indexedDB.open(name, 1));
      decoy.onversionchange = () => decoy.close(); // Two tabs, or erasing: one of them is enough.
      decoys.push(decoy);
      await once(decoy, (objects) => objects.put(new Uint8Array(64), 0));
    }
    await between();
    for (const decoy of decoys) {
      await once(decoy, (objects) => objects.delete(0));
      decoy.close();
      await ended(indexedDB.deleteDatabase(decoy.name));
      await new Promise((later) => { setTimeout(later, pause); });
    }
  } finally {
    for (const decoy of decoys) decoy.close();
    for (const name of names) indexedDB.deleteDatabase(name);
  }
}
