// @ts-check
// The exercises of Reflect: one text, fetched while the page comes up. Nothing waits for it.
// SPDX-License-Identifier: MIT

/**
 * Where the connection breaks, they are fetched again when there is one.
 * @param {Pick<Window, 'addEventListener'>} window
 * @param {(name: string) => Promise<Response>} part
 * @param {(text: string) => void} give
 */
export async function bringTexts(window, part, give) {
  /** @type {string} */
  let text;
  try {
    text = await (await part('reflect.txt')).text();
  } catch (error) {
    console.error(error);
    window.addEventListener('online', () => bringTexts(window, part, give), { once: true });
    return;
  }
  give(text);
}
