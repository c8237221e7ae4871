// @ts-check
// The exercises of Reflect: one text, loaded with the program.
// SPDX-License-Identifier: MIT

/**
 * @param {string} home Address of the folder with our files.
 * @returns {Promise<string>}
 */
export async function loadTexts(home) {
  const response = await fetch(new URL('reflect.txt', home));
  if (!response.ok) throw new Error(`reflect.txt: ${response.status}`);
  return response.text();
}
