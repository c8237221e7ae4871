// @ts-check
// What is not on the device yet: while there is something, the browser asks before the page is left. Otherwise nothing
// listens, for a page that wants to be asked is not kept for the way back.
// SPDX-License-Identifier: MIT

/** Of the whole screen, as the Wasm side says. @typedef {import('./contract.d.ts').SavingState} SavingState */

/**
 * @param {Window} window
 * @param {() => void} save Puts everything that waits on its way.
 */
export function createUnsaved(window, save) {
  /** @type {SavingState} */
  let state = 'saved';
  let over = false;
  let asks = false;

  /** @param {BeforeUnloadEvent} event */
  function ask(event) {
    event.preventDefault();
    event.returnValue = true; // As browsers before 2023 want it.
    save(); // Whatever the answer is: it may be stored before the page is gone.
  }

  function settle() {
    const wanted = state !== 'saved' && !over;
    if (wanted === asks) return;
    asks = wanted;
    if (wanted) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  }

  return {
    /** @param {SavingState} next */
    set(next) {
      state = next;
      settle();
    },
    /** @returns {SavingState} */
    state: () => state,
    /** The person wants to be away at once, or everything gone: nothing is asked any more. */
    letGo() {
      over = true;
      settle();
    },
  };
}
