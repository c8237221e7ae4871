// @ts-check
// Gives the person a file.
// SPDX-License-Identifier: MIT

/** The browser may still be reading the file when the click returns; it is let go after this, in ms. */
const READING_TIME = 60_000;

/**
 * @param {Document} document
 * @param {{ name: string, mime: string, text: string }} file
 */
export function download(document, { name, mime, text }) {
  const address = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READING_TIME);
}
