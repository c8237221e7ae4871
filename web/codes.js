// @ts-check
// Numbers that stand for something on the way between the page and the program. tools/contract.mjs makes the
// program's enumerations of them, so that each stands once. What passes with them: contract.d.ts.
// SPDX-License-Identifier: MIT

/** One of the bundled faces. */
export const FACE = /** @type {const} */ ({
  sans: 0,
  /** Weight 600. */
  sansBold: 1,
  book: 2,
  /** Weight 500. */
  bookBold: 3,
});

/** A place of the navigation. */
export const PLACE = /** @type {const} */ ({ today: 0, breathe: 1, write: 2, reflect: 3, more: 4 });

/** How reading the storage ended. */
export const LOAD = /** @type {const} */ ({
  ok: 0,
  /** Nothing was ever stored. */
  empty: 1,
  failed: 2,
  /** The storage gave no answer: another page holds it. */
  noAnswer: 3,
  /** The browser offers no storage. */
  none: 4,
});

/** Why a commit is not stored. Only after `noAnswer` it may be. */
export const COMMIT_PROBLEM = /** @type {const} */ ({
  /** Another page has committed since. */
  stale: 1,
  /** The browser gives no more room. */
  full: 2,
  /** The browser or another page ended the connection, or the page is being left. */
  closed: 3,
  /** The browser took the change back. */
  aborted: 4,
  /** It may be stored, or be stored later, or not. */
  noAnswer: 5,
  /** Nothing was loaded, so nothing may be written. */
  notLoaded: 6,
  other: 7,
  /** Everything that was stored has been removed by somebody else. */
  gone: 8,
  /** An own commit that had no answer was stored after all. */
  moved: 9,
});

/** What the browser keeps of the page itself, so that it opens without a network. */
export const COPY = /** @type {const} */ ({
  /** It may be on its way. */
  unknown: 0,
  /** This browser, or this window, keeps none. */
  never: 1,
  kept: 2,
  /** It is kept, and another version is there to be taken. */
  waiting: 3,
  /** The page is one file, which is its own copy. */
  file: 4,
});

/** Where the page runs. */
export const RUNS = /** @type {const} */ ({
  tab: 0,
  /** In a tab; the browser lets the page ask for a place on the home screen. */
  canBePut: 1,
  homeScreen: 2,
});

/** What the browser says about keeping what is stored. */
export const PERSISTENCE = /** @type {const} */ ({
  /** It was not asked yet. */
  unknown: 0,
  /** Only the person removes it. */
  granted: 1,
  /** The browser may remove it. */
  mayGo: 2,
  /** It does not say. */
  silent: 3,
});

/** Where the halves of the data keys lie: halves.js. */
export const KEYS = /** @type {const} */ ({
  unknown: 0,
  /** Apart from what they open: what was deleted is gone with them. */
  apart: 1,
  /** Beside what they open: what was deleted may stay readable. */
  beside: 2,
  /** Apart, but not from the beginning: what was deleted before may stay readable. */
  since: 3,
});

/** A color that the system forces on every page. */
export const SYSTEM_COLOR = /** @type {const} */ ({
  canvas: 0, canvasText: 1, highlight: 2, highlightText: 3, grayText: 4,
});
