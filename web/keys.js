// @ts-check
// Keys from passcodes. Each is derived in a worker that is ended afterwards, because a program's memory never shrinks;
// where no worker can be had, on the page itself.
// SPDX-License-Identifier: MIT
import { deriveKey } from './key_derivation.js';

/** @typedef {import('./types.d.ts').Derivation} Derivation */
/** @typedef {import('./key_derivation.js').Derived} Derived */

/** A worker that gives no answer for so long, in ms, never will. */
const PATIENCE = 30_000;

/**
 * @param {object} options
 * @param {() => Worker} options.newWorker
 * @param {string} options.program Address of ebb_kdf.wasm, for the worker.
 * @param {() => Promise<Response>} [options.load] Gets it for the page.
 * @param {typeof deriveKey} [options.here] Derives on the page.
 * @param {number} [options.patience]
 */
export function createKeys({
  newWorker, program, load = () => fetch(program), here = deriveKey, patience = PATIENCE,
}) {
  /** @param {Derivation} wish @returns {Promise<Derived>} */
  function apart(wish) {
    return new Promise((resolve, reject) => {
      const worker = newWorker();
      /** @param {() => void} finish */
      const end = (finish) => {
        clearTimeout(timer);
        worker.terminate();
        finish();
      };
      const timer = setTimeout(() => end(() => reject(new Error('the key worker gave no answer'))), patience);
      worker.onmessage = ({ data }) => end(() => (data.failed ? reject(new Error(data.failed)) : resolve(data)));
      worker.onerror = (event) => {
        event.preventDefault?.();
        end(() => reject(new Error('the key worker did not start')));
      };
      worker.postMessage({ program, wish });
    });
  }

  return {
    /**
     * @param {Derivation} wish
     * @returns {Promise<Derived>} Never rejects: without a key there was no memory, or no program.
     */
    async derive(wish) {
      try {
        return await apart(wish);
      } catch {
        try {
          return await here(load(), wish);
        } catch (error) {
          console.warn(error);
          return { key: null, took: 0 };
        }
      }
    },
  };
}
