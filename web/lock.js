// @ts-check
// Which tab may write: the one that holds the lock. The others can ask for it, and take it if there is no answer.
// SPDX-License-Identifier: MIT

/** How long the writer may take to save and let go, in ms, before the lock is taken from it. */
export const RELEASE_TIME = 2000;

/**
 * @param {object} options
 * @param {LockManager | undefined} options.locks Missing in old browsers: then every tab may write, and the
 *   comparison in store.js keeps them from writing over each other.
 * @param {string} options.name Of the lock (names.js).
 * @param {import('./types.d.ts').Tabs} options.tabs
 * @param {() => Promise<void>} options.beforeRelease Saves what is not saved yet; then this tab is read-only.
 * @param {() => void} options.onLost The lock is gone: nothing may be written any more.
 * @param {number} [options.releaseTime]
 */
export function createLock({ locks, name, tabs, beforeRelease, onLost, releaseTime = RELEASE_TIME }) {
  /** @type {(() => void) | null} */
  let release = null;

  /**
   * @param {LockOptions} options
   * @returns {Promise<boolean>} True once the lock is held; it stays so until `release`.
   */
  function take(options) {
    return new Promise((resolve, reject) => {
      let held = false;
      /** @type {LockManager} */ (locks).request(name, options, (lock) => {
        held = lock !== null;
        resolve(held);
        if (held) return new Promise((end) => { release = () => end(undefined); });
        return undefined;
      }).catch((error) => {
        if (!held) {
          reject(error);
          return;
        }
        release = null; // Another tab took it.
        onLost();
      });
    });
  }

  tabs.hear('release', async () => {
    if (!release) return;
    await beforeRelease();
    release?.();
    release = null;
    onLost();
  });

  return {
    /** Whether this tab holds the lock, as far as it has heard. */
    holds: () => release !== null,

    /** @returns {Promise<boolean>} True if this tab may write. Never rejects. */
    async acquire() {
      if (!locks) return true;
      return take({ ifAvailable: true }).catch(() => true);
    },

    /**
     * Asks the writing tab to let go, and takes the lock if it does not.
     * @returns {Promise<void>} Resolves when this tab may write.
     */
    async takeOver() {
      if (!locks || release) return;
      tabs.tell('release');
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), releaseTime);
      try {
        await take({ signal: patience.signal });
      } catch {
        await take({ steal: true });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
