// The vault's records in IndexedDB, as a test looks at them and changes them behind the page's back.
// SPDX-License-Identifier: MIT
// @ts-check

/** @typedef {import('./app.mjs').App} App */

/**
 * Every record of the vault by its path, the generation left out, as text that can be compared.
 * @param {App} app
 * @returns {Promise<Record<string, string>>}
 */
export const records = (app) => app.page.evaluate(() => new Promise((resolve, reject) => {
  const wish = indexedDB.open('/ebb');
  wish.onerror = reject;
  wish.onsuccess = () => {
    const objects = wish.result.transaction('FILE_DATA').objectStore('FILE_DATA');
    /** @type {Record<string, string>} */
    const all = {};
    objects.openCursor().onsuccess = ({ target }) => {
      const cursor = /** @type {IDBRequest<IDBCursorWithValue | null>} */ (target).result;
      if (!cursor) {
        wish.result.close();
        resolve(all);
        return;
      }
      if (cursor.value.contents && cursor.key !== '/ebb/GEN') all[String(cursor.key).slice(5)] = [...cursor.value.contents].join();
      cursor.continue();
    };
  };
}));

/**
 * Changes one bit of a file of the vault; twice is not at all.
 * @param {App} app
 * @param {string} path
 * @param {number} byte
 */
export const flip = (app, path, byte) => app.page.evaluate(([key, at]) => new Promise((resolve, reject) => {
  const wish = indexedDB.open('/ebb');
  wish.onerror = reject;
  wish.onsuccess = () => {
    const writing = wish.result.transaction('FILE_DATA', 'readwrite');
    const objects = writing.objectStore('FILE_DATA');
    objects.get(key).onsuccess = ({ target }) => {
      const record = /** @type {IDBRequest} */ (target).result;
      record.contents[at] ^= 1;
      objects.put(record, key);
    };
    writing.oncomplete = () => {
      wish.result.close();
      resolve(undefined);
    };
  };
}), /** @type {[string, number]} */ ([`/ebb/${path}`, byte]));
