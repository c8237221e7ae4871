// @ts-check
// Puts words on the clipboard, when somebody has asked for it.
// SPDX-License-Identifier: MIT

/**
 * Called in the task of the press, as browsers want it.
 * @param {{ clipboard?: { writeText: (text: string) => Promise<void> } }} navigator
 * @param {string} text
 * @param {(sentence: string) => void} say Why it was not copied.
 */
export async function copyText(navigator, text, say) {
  try {
    if (!navigator.clipboard) throw new Error('A page from an address that is not secure has none.');
    await navigator.clipboard.writeText(text);
  } catch {
    say('This browser did not copy the words. Select and copy them yourself.');
  }
}
