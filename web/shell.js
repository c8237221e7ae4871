// @ts-check
// The quiet page that is there before the app: what it says while the app is loading, and its end.
// SPDX-License-Identifier: MIT

import { filled } from './language.js';
import { sentences } from './sentences.js';

/** Loading that takes longer than this, in ms, is talked about. */
export const PATIENCE = 1000;

/** The parts that the start waits for, in the order in which they are named. */
const PARTS = {
  app: sentences.loadingApp,
  fonts: sentences.loadingFonts,
  notes: sentences.loadingNotes,
};

/** @typedef {keyof typeof PARTS} LoadingPart */

/**
 * @param {Set<LoadingPart>} missing
 * @param {number} here Bytes that came from the network.
 * @param {number} all Bytes that there are; 0: not known.
 * @returns {string} An honest sentence.
 */
export function progressText(missing, here = 0, all = 0) {
  const names = /** @type {LoadingPart[]} */ (Object.keys(PARTS));
  const first = names.find((part) => missing.has(part));
  if (!first) return sentences.almost;
  const count = here > 0 && all > here
    ? filled(sentences.bytesHere, { here: Math.round(here / 1000), all: Math.round(all / 1000) })
    : filled(sentences.partsHere, { here: names.length - missing.size, all: names.length });
  return `${PARTS[first]} ${count}`;
}

/** @param {Document} document */
export function createShell(document) {
  document.getElementById('shell-late')?.remove();
  /** @type {Set<LoadingPart>} */
  const missing = new Set(/** @type {LoadingPart[]} */ (Object.keys(PARTS)));
  let late = false;
  let here = 0;
  const all = Number(document.documentElement.dataset.bytes) || 0;

  function show() {
    const note = document.getElementById('shell-note');
    const text = progressText(missing, here, all);
    if (late && note && note.textContent !== text) note.textContent = text;
  }
  const timer = setTimeout(() => {
    late = true;
    show();
  }, PATIENCE);

  return {
    /** @param {number} bytes */
    comes(bytes) {
      here += bytes;
      show();
    },
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
