// @ts-check
// Which presses count: the second of a quick double tap does nothing if the first one changed what lies under it.
// Nobody has seen that yet, so nobody can have meant it. Keys and screen readers are not concerned.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').MirrorNode} MirrorNode */

/** What a press has changed is taken for unseen for so long, in ms. */
export const UNSEEN = 300;
/** Presses at most so far apart, in CSS pixels, are of one finger at one place. */
export const SAME_PLACE = 40;

/**
 * What pressing it would mean to the person who sees it.
 * @param {MirrorNode | undefined} node
 */
const meaningOf = (node) => JSON.stringify(node && [node.key, node.name, node.pressed, node.checked]);

/** @param {() => number} now The clock of the events' timestamps, in ms. */
export function createPresses(now) {
  /** @type {{ x: number, y: number, meaning: string, strays: boolean } | undefined} The press that goes on, or was last. */
  let press;
  /** @type {{ x: number, y: number, meaning: string, shown: number } | undefined} The last one that did something. */
  let did;

  return {
    /**
     * A pointer went down.
     * @param {Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp'>} event
     * @param {MirrorNode | undefined} node What lies under it.
     */
    down({ clientX: x, clientY: y, timeStamp }, node) {
      const meaning = meaningOf(node);
      const again = did && timeStamp - did.shown < UNSEEN && Math.hypot(x - did.x, y - did.y) <= SAME_PLACE;
      press = { x, y, meaning, strays: Boolean(again) && meaning !== did?.meaning };
    },

    /** What comes now comes from a key, or from a list that the browser has opened. */
    end() {
      press = undefined;
    },

    /** @returns {boolean} What the press that goes on does was meant for what lay there before. */
    strays: () => press?.strays ?? false,

    /** The press that goes on has done something, and the page shows it. */
    did() {
      if (press) did = { x: press.x, y: press.y, meaning: press.meaning, shown: now() };
    },
  };
}
