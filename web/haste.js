// @ts-check
// Whether a commit may begin before the storage's generation is compared: while a page that has just been typed in is
// about to be left, and can't have lost the lock without having heard of it.
// SPDX-License-Identifier: MIT

/**
 * @param {object} options
 * @param {() => boolean} options.holdsLock As far as this page has heard.
 * @param {number} options.releaseTime The lock is taken away only from a page that has not answered for longer, in ms.
 * @param {() => number} options.now In ms.
 * @param {MessageChannel} options.turns By which the page hears that it had a turn.
 */
export function createHaste({ holdsLock, releaseTime, now, turns }) {
  /** When a text was last told to the Wasm side. */
  let typedAt = -Infinity;
  /** When the page was last about to be left. */
  let goesAt = -Infinity;
  /** Whether the page had a turn since it was last quiet for long: it may have hung then, and the lock be lost unheard. */
  let heard = false;
  let quietUntil = -Infinity;
  turns.port1.onmessage = (/** @type {MessageEvent<number>} */ { data }) => { heard = data === quietUntil; };

  return {
    typed() {
      const at = now();
      if (at - typedAt > releaseTime / 2) {
        heard = false;
        quietUntil = at;
        turns.port2.postMessage(at);
      }
      typedAt = at;
    },
    leaves() {
      goesAt = now();
    },
    /** @returns {boolean} */
    allowed: () => holdsLock() && heard && now() - Math.min(typedAt, goesAt) < releaseTime / 2,
  };
}
