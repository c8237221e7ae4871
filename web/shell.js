// @ts-check
// The quiet page that is there before the app: what it says while the app is loading, and its end.
// SPDX-License-Identifier: MIT

/** Loading that takes longer than this, in ms, is talked about. */
export const PATIENCE = 1000;

/** The parts that the start waits for, in the order in which they are named. */
const PARTS = /** @type {const} */ ({
  app: 'the app itself',
  fonts: 'its fonts',
  notes: 'what you kept here',
});

/** @typedef {keyof typeof PARTS} LoadingPart */

/**
 * @param {Set<LoadingPart>} missing
 * @returns {string} An honest sentence.
 */
export function progressText(missing) {
  const names = Object.keys(PARTS);
  const first = names.find((part) => missing.has(/** @type {LoadingPart} */ (part)));
  if (!first) return 'Almost there.';
  const done = names.length - missing.size;
  return `Still loading ${PARTS[/** @type {LoadingPart} */ (first)]}. ${done} of ${names.length} parts are here.`;
}

/** @param {Document} document */
export function createShell(document) {
  document.getElementById('shell-late')?.remove();
  /** @type {Set<LoadingPart>} */
  const missing = new Set(/** @type {LoadingPart[]} */ (Object.keys(PARTS)));
  let late = false;

  function show() {
    const note = document.getElementById('shell-note');
    if (late && note) note.textContent = progressText(missing);
  }
  const timer = setTimeout(() => {
    late = true;
    show();
  }, PATIENCE);

  return {
    /** @param {LoadingPart} part */
    arrived(part) {
      missing.delete(part);
      show();
    },
    remove() {
      clearTimeout(timer);
      document.getElementById('shell')?.remove();
    },
  };
}
