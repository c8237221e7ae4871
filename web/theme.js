// @ts-check
// The colors of the Wasm side, given to the page: its fields, scrollbars and the bar of the browser. The text size is
// for the page without a canvas.
// SPDX-License-Identifier: MIT

/**
 * @param {Document} document
 * @param {import('./contract.d.ts').Theme} theme
 */
export function applyTheme(document, { scheme, text, colors }) {
  const { style } = document.documentElement;
  for (const { name, value } of colors) style.setProperty(`--ebb-${name}`, value);
  style.setProperty('--ebb-text', `${text}%`);
  style.colorScheme = scheme;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    meta.setAttribute('content', colors.find(({ name }) => name === 'background-top')?.value ?? '');
  }
}
