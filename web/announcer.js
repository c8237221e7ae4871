// @ts-check
// Says something to people who listen to the page.
// SPDX-License-Identifier: MIT

/** How long a sentence can be found in the page, in ms. */
export const LINGER = 5000;

/** @param {Document} document */
export function createAnnouncer(document) {
  return {
    /**
     * A new element for each sentence: the same words again are said again.
     * @param {string} text
     * @param {boolean} [urgent] At once, over what is being said.
     */
    say(text, urgent = false) {
      const region = document.getElementById(urgent ? 'assertive' : 'polite');
      const sentence = document.createElement('p');
      sentence.textContent = text;
      region?.append(sentence);
      setTimeout(() => sentence.remove(), LINGER);
    },
  };
}
