// @ts-check
// The halves of data keys, apart from everything that they open: in two files of the origin's own file system, which
// are overwritten where they lie (half_files.js). A database keeps what was deleted for a long time.
// SPDX-License-Identifier: MIT
import { decode, namesOf, newest, PAST } from './half_files.js';

/** @typedef {import('./half_files.js').Change} Change */

/** A worker that gives no answer for so long, in ms, never will. */
const PATIENCE = 8000;

/** Between two looks at files that another tab is writing just then, in ms, and how often. */
const AGAIN = 50;
const LOOKS = 20;

/**
 * @typedef {object} Found
 * @property {'none' | 'failed' | 'read'} state There is no such file system; it gives no answer; or it was read.
 * @property {Map<string, Uint8Array>} halves By their 16 digits.
 * @property {number} past One of PAST.
 * @property {number} sequence Another number than before: they were written meanwhile.
 */

/** @param {Found['state']} state @returns {Found} */
const nothing = (state) => ({ state, halves: new Map(), past: PAST.unswept, sequence: 0 });

/**
 * @param {object} options
 * @param {StorageManager | undefined} options.storage Undefined: everything lies in the database.
 * @param {string} [options.database] Its name.
 * @param {() => Worker} options.newWorker half_worker.js; throws where there is none.
 * @param {number} [options.patience]
 */
export function createHalves({ storage, database = '/ebb', newWorker, patience = PATIENCE }) {
  const names = namesOf(database);

  /** @param {any} root @param {string} name @returns {Promise<Uint8Array | null>} Null: it is not there. */
  async function bytesOf(root, name) {
    try {
      const file = await (await root.getFileHandle(name)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    } catch (error) {
      if (/** @type {Error} */ (error)?.name === 'NotFoundError') return null;
      if (/** @type {Error} */ (error)?.name === 'NotReadableError') return new Uint8Array(1); // Being written.
      throw error;
    }
  }

  /** @param {Change | 'erase'} wish @returns {Promise<void>} */
  function ask(wish) {
    return new Promise((resolve, reject) => {
      const worker = newWorker();
      /** @param {string} failed */
      const end = (failed) => {
        clearTimeout(timer);
        worker.terminate();
        if (failed) reject(new DOMException('the halves were not written', failed));
        else resolve();
      };
      const timer = setTimeout(end, patience, 'TimeoutError');
      worker.onmessage = ({ data }) => end(data.failed);
      worker.onerror = (event) => {
        event.preventDefault?.();
        end('NotSupportedError');
      };
      worker.postMessage({ names, wish });
    });
  }

  return {
    /** @returns {Promise<Found>} Never rejects. */
    async read() {
      let root;
      try {
        root = await storage?.getDirectory?.();
      } catch {
        return nothing('none'); // Some browsers have it, but not for this page.
      }
      if (!root) return nothing('none');
      try {
        for (let look = 1; ; look += 1) {
          const files = [];
          for (const name of names) files.push(await bytesOf(root, name));
          const found = newest(await Promise.all(files.map((bytes) => bytes && decode(bytes))));
          if (found) return { state: 'read', ...found };
          if (files.every((bytes) => !bytes?.length) || look === LOOKS) return nothing('read');
          await new Promise((later) => { setTimeout(later, AGAIN); });
        }
      } catch {
        return nothing('failed');
      }
    },

    /** Done when it is durable; else it is as before, or it is not known. Rejects with a DOMException. @param {Change} change */
    change: (change) => ask(change),

    /** Nothing of them is left, where there is such a file system. */
    async erase() {
      const { state } = await this.read();
      if (state !== 'none') await ask('erase');
    },
  };
}
