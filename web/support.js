// @ts-check
// What the app needs of the browser, and whether it is there.
// SPDX-License-Identifier: MIT

/** @typedef {'wasm' | 'storage'} Part */

/**
 * @param {object} found
 * @param {unknown} found.wasm
 * @param {unknown} found.storage
 * @returns {Part | null} The first part that is missing and that nothing can stand in for.
 */
export function missingPart({ wasm, storage }) {
  if (!wasm) return 'wasm';
  if (!storage) return 'storage';
  return null;
}

/**
 * @param {{ readonly indexedDB: IDBFactory }} window
 * @returns {IDBFactory | undefined} Some browsers throw where others have none.
 */
export function findStorage(window) {
  try {
    return window.indexedDB ?? undefined;
  } catch {
    return undefined;
  }
}

/** Others only say that they are like it. @param {Navigator} navigator */
export const isFirefox = (navigator) => navigator.userAgent.includes('Gecko/');

/**
 * @param {Window} window
 * @returns {boolean} Whether every other file that the browser opens from a disk has the same storage. Firefox gives each its own.
 */
export const sharesDisk = ({ location, navigator }) => location.protocol === 'file:' && !isFirefox(navigator);

/**
 * The canvas's one context. Made here because SDL would ask for buffers that nothing uses; when it asks for
 * a context later, the browser gives it this one.
 * @param {HTMLCanvasElement} canvas
 * @returns {WebGL2RenderingContext | null} Null: the page does without its pictures.
 */
export function createContext(canvas) {
  /** @type {WebGLContextAttributes} */
  const wish = {
    alpha: false,
    antialias: false,
    depth: false,
    powerPreference: 'low-power',
    preserveDrawingBuffer: false,
    stencil: false,
  };
  return canvas.getContext('webgl2', wish);
}

/**
 * @param {Window} window
 * @returns {boolean} Whether another page has a hand on this one: it could show another one in its place. The headers of a host,
 *   or of the service worker, keep that from happening; the first opening may be without.
 */
export const isHeld = (window) => window.top !== window || Boolean(window.opener);

/**
 * Opens the page again, in a tab that no other page has a hand on.
 * @param {Window} window
 */
export function openOnItsOwn(window) {
  window.open(window.location.href, '_blank', 'noopener');
  window.close(); // Where it may: a frame stays.
}
