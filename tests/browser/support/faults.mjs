// Makes the browser's storage fail on demand, as browsers really do.
// SPDX-License-Identifier: MIT
// @ts-check

/** @typedef {import('./app.mjs').App} App */

/**
 * `open-fails`, `open-throws`: the database can't be opened. `open-hangs`: no answer at all.
 * `commit-aborts`: each transaction that writes is taken back at its end. `commit-hangs`: its end is never told.
 * `keeps-nothing`, `cannot-keep`: from the next load on the browser does not agree to keep what is stored, or has no word for it.
 * `put-fails`: one of the records of a commit is refused. `full`: there is no room for it. `ended`: the next transaction finds its connection ended, once.
 * @typedef {'none' | 'open-fails' | 'open-throws' | 'open-hangs' | 'commit-aborts' | 'commit-hangs' | 'put-fails' | 'full' | 'ended' | 'keeps-nothing' | 'cannot-keep'} Fault
 */

/**
 * Runs in the page, before anything of the page does.
 * @param {string} first The fault at the first visit; a later one outlives reloads.
 */
function install(first) {
  const KEPT = 'ebb-test-fault';
  const fault = () => sessionStorage.getItem(KEPT) ?? first;
  /** @type {any} */ (window).ebbFaults = {
    opens: 0,
    /** @param {string} name */
    setFault: (name) => sessionStorage.setItem(KEPT, name),
    /** The browser ends the connection by itself, and says so. */
    end() {
      connection.close();
      connection.dispatchEvent(new Event('close'));
    },
  };
  /** @type {IDBDatabase} */
  let connection;

  const storage = globalThis.StorageManager?.prototype; // An address without https has none.
  if (storage && fault() === 'keeps-nothing') Object.assign(storage, { persist: async () => false, persisted: async () => false });
  if (storage && fault() === 'cannot-keep') Object.assign(storage, { persist: undefined, persisted: undefined });

  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function patched(/** @type {Parameters<IDBFactory['open']>} */ ...given) {
    /** @type {any} */ (window).ebbFaults.opens += 1;
    /** @type {any} */
    const never = { readyState: 'pending', error: null, onerror: null, onsuccess: null };
    if (fault() === 'open-throws') throw new DOMException('The operation is insecure.', 'SecurityError');
    if (fault() === 'open-hangs') return never;
    if (fault() === 'open-fails') {
      never.error = new DOMException('Internal error opening backing store.', 'UnknownError');
      setTimeout(() => never.onerror(new Event('error')));
      return never;
    }
    return open.apply(this, given);
  };

  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function patched(/** @type {Parameters<IDBDatabase['transaction']>} */ ...given) {
    if (fault() === 'ended') {
      sessionStorage.setItem(KEPT, 'none');
      this.close();
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    }
    connection = this;
    const made = transaction.apply(this, given);
    if (fault() === 'commit-hangs' && given[1] === 'readwrite') {
      Object.defineProperties(made, { oncomplete: { set() {} }, onabort: { set() {} } });
    }
    return made;
  };

  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function patched(/** @type {Parameters<IDBObjectStore['put']>} */ ...given) {
    if (fault() === 'full' && given[1] === '/ebb/m') throw new DOMException('No room.', 'QuotaExceededError');
    // After the last of a commit was asked for.
    if (fault() === 'commit-aborts' && given[1] === '/ebb/GEN') queueMicrotask(() => this.transaction.abort());
    // The manifest is there already: adding it anew is an error of this one request.
    return fault() === 'put-fails' && given[1] === '/ebb/m' ? this.add(...given) : put.apply(this, given);
  };

  const { commit } = IDBTransaction.prototype;
  IDBTransaction.prototype.commit = function patched() {
    if (fault() !== 'commit-aborts') commit.apply(this);
  };
}

/** The same as a script that comes before the page's own. */
export const FAULT_SCRIPT = `(${install})('none');`;

/**
 * For the `prepare` of a test.
 * @param {Fault} [first]
 */
export function withFaults(first = 'none') {
  return (/** @type {import('playwright-core').BrowserContext} */ context) => context.addInitScript(install, first);
}

/**
 * @param {App} app
 * @param {Fault} name From now on; `none` ends the fault.
 */
export async function setFault(app, name) {
  await app.page.evaluate((fault) => /** @type {any} */ (window).ebbFaults.setFault(fault), name);
}

/**
 * Resolves when the page has asked for the database that many times since it was loaded.
 * @param {App} app
 * @param {number} times
 */
export async function opened(app, times) {
  await app.page.waitForFunction((count) => /** @type {any} */ (window).ebbFaults.opens >= count, times);
}

/**
 * Gives the browser less room for this site, or as much as it had.
 * @param {App} app
 * @param {number} [bytes]
 */
export async function setQuota(app, bytes) {
  const devTools = await app.page.context().newCDPSession(app.page);
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.url).origin, quotaSize: bytes });
  // The session stays: the browser takes the quota back with it.
}

/**
 * What the site has stored goes, while it is open.
 * @param {App} app
 * @param {string} [types] Which of it, as Chromium's tools name them.
 */
export async function clearSiteData(app, types = 'all') {
  const devTools = await app.page.context().newCDPSession(app.page);
  await devTools.send('Storage.clearDataForOrigin', { origin: new URL(app.url).origin, storageTypes: types });
  await devTools.detach();
}
