// @ts-check
// What the app needs of the browser, and whether it is there.
// SPDX-License-Identifier: MIT

/** @typedef {'wasm' | 'webgl' | 'storage'} Part */

/**
 * @param {{ WebAssembly?: unknown, indexedDB?: unknown }} globals
 * @param {unknown} gl The canvas's context, if there is one.
 * @returns {Part | null} The first part that is missing.
 */
export function missingPart({ WebAssembly, indexedDB }, gl) {
  if (!WebAssembly) return 'wasm';
  if (!indexedDB) return 'storage';
  if (!gl) return 'webgl';
  return null;
}

/**
 * The canvas's one context. Made here because SDL would ask for buffers that nothing uses; when it asks for
 * a context later, the browser gives it this one.
 * @param {HTMLCanvasElement} canvas
 * @returns {WebGL2RenderingContext | WebGLRenderingContext | null}
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
  return canvas.getContext('webgl2', wish) ?? canvas.getContext('webgl', wish);
}
