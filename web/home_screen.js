// @ts-check
// The page on the home screen: whether it runs from there, and putting it there where the browser lets a page ask.
// SPDX-License-Identifier: MIT

import { RUNS } from './codes.js';

/**
 * @param {Window} window
 * @param {(runs: import('./contract.d.ts').Runs) => void} tell Now and when it has become another.
 */
export function watchHomeScreen(window, tell) {
  /** @type {any} The browser's own offer, which it makes at most once. */
  let offer = null;
  const standalone = window.matchMedia('(display-mode: standalone)').matches || /** @type {any} */ (window.navigator).standalone === true;
  tell(standalone ? RUNS.homeScreen : RUNS.tab);
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // The page offers it where it is asked for, not before.
    offer = event;
    tell(RUNS.canBePut);
  });
  window.addEventListener('appinstalled', () => tell(RUNS.tab));
  return {
    /** The browser asks the person. Must be called within a press. */
    async put() {
      const asked = offer;
      offer = null;
      tell(RUNS.tab);
      await asked?.prompt();
    },
  };
}
