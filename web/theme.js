// @ts-check
// The colors of the Wasm side, given to the page: its fields, scrollbars and the bar of the browser. The text size is
// for the page without a canvas.
// SPDX-License-Identifier: MIT

/**
 * @param {Document} document
 * @param {{ scheme: 'light' | 'dark', text: number, colors: Record<string, string> }} theme In percent.
 */
export function applyTheme(document, { scheme, text, colors }) {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(colors)) style.setProperty(`--ebb-${name}`, value);
  style.setProperty('--ebb-text', `${text}%`);
  style.colorScheme = scheme;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    meta.setAttribute('content', colors['background-top'] ?? '');
  }
}
