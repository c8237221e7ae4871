// @ts-check
// Where a person was in a long text: caret and scroll position, kept while the tab is open. Only places, no words.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').Key} Key */
/** @typedef {{ start: number, end: number, top: number }} Caret */

const NAME = 'ebb-carets';
const MOST = 50;

/** @param {Storage | undefined} storage Missing where the browser has none. */
export function createCarets(storage) {
  /** @type {Map<Key, Caret>} The newest last. */
  const carets = new Map(readAll());

  function readAll() {
    try {
      return JSON.parse(storage?.getItem(NAME) ?? '[]');
    } catch {
      return [];
    }
  }

  return {
    /**
     * @param {Key} key
     * @param {HTMLTextAreaElement} field
     */
    keep(key, field) {
      carets.delete(key);
      carets.set(key, { start: field.selectionStart, end: field.selectionEnd, top: field.scrollTop });
      const all = [...carets].slice(-MOST);
      try {
        storage?.setItem(NAME, JSON.stringify(all));
      } catch {
        // Without room the place is forgotten; the words are elsewhere.
      }
    },

    /**
     * Puts a field that is new on the page where its text was left.
     * @param {Key} key
     * @param {HTMLTextAreaElement} field
     */
    restore(key, field) {
      const caret = carets.get(key);
      if (!caret) return;
      field.setSelectionRange(caret.start, caret.end);
      field.scrollTop = caret.top;
    },
  };
}

/** @param {Storage | undefined} storage */
export const forgetCarets = (storage) => storage?.removeItem(NAME);

/**
 * Selects a part of the text and scrolls to it; browsers do the second only for a caret that somebody moves.
 * @param {HTMLTextAreaElement} field
 * @param {number} from
 * @param {number} to
 */
export function reveal(field, from, to) {
  field.setSelectionRange(from, to);
  // As high as the text up to there, in the same letters and lines.
  const above = /** @type {HTMLTextAreaElement} */ (field.cloneNode());
  above.value = field.value.slice(0, from);
  above.style.height = '0';
  above.style.visibility = 'hidden';
  field.after(above);
  field.scrollTop = above.scrollHeight - field.clientHeight / 2;
  above.remove();
}

/** @param {Window} window */
export function sessionStorageOf(window) {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
