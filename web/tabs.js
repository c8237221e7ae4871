// @ts-check
// What the tabs and windows of one vault say to each other. Every page of the origin can say it too: so each word only
// closes something, and nothing else than these words is heard.
// SPDX-License-Identifier: MIT

/**
 * 'release': another tab wants to write. 'erase': everything is being erased. 'lock', 'hide': the person has locked, or hidden,
 * one of them, and means all.
 * @typedef {'release' | 'erase' | 'lock' | 'hide'} TabWord
 */

/**
 * @param {BroadcastChannel | undefined} channel Of this vault alone. Undefined: the browser has none, and nobody is told.
 */
export function createTabs(channel) {
  /** @type {Map<unknown, () => void>} */
  const acts = new Map();
  channel?.addEventListener('message', ({ data }) => acts.get(data)?.());

  return {
    /** To all others. @param {TabWord} word */
    tell: (word) => channel?.postMessage(word),
    /** @param {TabWord} word @param {() => void} act Another one said it. */
    hear: (word, act) => void acts.set(word, act),
  };
}
