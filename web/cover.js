// @ts-check
// The cover: hides everything at once, without the help of the Wasm side.
// SPDX-License-Identifier: MIT

/** @param {Document} document */
export function createCover(document) {
  const element = /** @type {HTMLElement} */ (document.getElementById('cover'));
  let final = false;
  return {
    show() {
      element.hidden = false;
    },
    /** Stays away from a cover that was put up for good. */
    hide() {
      if (!final) element.hidden = true;
    },
    /** Covers until the page is gone, and takes what lies under it out of the page. */
    showForGood() {
      final = true;
      element.hidden = false;
      for (const id of ['canvas', 'mirror', 'announcer', 'bar', 'trouble', 'note', 'shell', 'licenses']) {
        document.getElementById(id)?.remove();
      }
    },
  };
}
