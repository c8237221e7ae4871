// @ts-check
// What of the screen is said to people who listen, by one rule: the words of a status are said when they are new.
// SPDX-License-Identifier: MIT

/** @typedef {import('./types.d.ts').Key} Key */
/** @typedef {import('./types.d.ts').MirrorNode} MirrorNode */

/**
 * Readers do not say an element that is put in together with its words, so the elements are silent (`aria-live="off"`)
 * and the words are said through a region that was always there.
 * @param {(text: string, urgent?: boolean) => void} say
 */
export function createHearing(say) {
  /** @type {Map<Key, string> | undefined} What the screen says now. */
  let words;

  return {
    /**
     * @param {MirrorNode[]} nodes
     * @param {Key} focus What the screen wants to have the focus: of it everything is read anyway.
     */
    shown(nodes, focus) {
      const before = words;
      words = new Map();
      /** @type {Map<string, Key>} */
      const refusals = new Map();
      for (const { role, key, invalid } of nodes) if (role === 'textbox' && invalid) refusals.set(invalid, key);
      for (const { role, key, name, settles } of nodes) {
        if (role !== 'status' || settles || !name) continue;
        words.set(key, name);
        if (!before || before.get(key) === name) continue; // What is there at the start is found by reading.
        const field = refusals.get(name);
        if (field === undefined || field !== focus) say(name, field !== undefined);
      }
    },
  };
}
