// @ts-check
// The colors of the Wasm side, given to the page: its fields, scrollbars and the bar of the browser.
// SPDX-License-Identifier: MIT

/**
 * @param {Document} document
 * @param {{ scheme: 'light' | 'dark', colors: Record<string, string> }} theme
 */
export function applyTheme(document, { scheme, colors }) {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(colors)) style.setProperty(`--ebb-${name}`, value);
  style.colorScheme = scheme;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    meta.setAttribute('content', colors['background-top'] ?? '');
  }
}
