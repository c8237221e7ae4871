// @ts-check
// Puts words on the clipboard, when somebody has asked for it.
// SPDX-License-Identifier: MIT

import { sentences } from './sentences.js';

/**
 * Called in the task of the press, as browsers want it.
 * @param {{ clipboard?: { writeText: (text: string) => Promise<void> } }} navigator
 * @param {string} text
 * @param {{ copied: () => void, say: (sentence: string) => void }} told `copied`: the words are there; `say`: why they are not.
 */
export async function copyText(navigator, text, { copied, say }) {
  try {
    if (!navigator.clipboard) throw new Error('A page from an address that is not secure has none.');
    await navigator.clipboard.writeText(text);
    copied();
  } catch {
    say(sentences.notCopied);
  }
}
