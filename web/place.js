// @ts-check
// Where the parts of the page come from: its folder on the host, or the copy of it that the service worker keeps.
// The page as a single file has place_single.js instead.
// SPDX-License-Identifier: MIT

/** The page is one file. */
export const single = false;

/** Address of the folder with our files. */
export const home = new URL('.', import.meta.url).href;

/** Address of the folder that the page lies in. */
export const root = new URL('..', home).href;

/** What this version is called. */
export const version = home.split('/').at(-2) ?? '';

/** The page that is shown after hiding. */
export const away = new URL('away.html', home).href;

/**
 * @param {string} name A file of the folder.
 * @param {(bytes: number) => void} [arrives] Told of each piece that comes from the network.
 * @returns {Promise<Response>} Rejects if it did not arrive.
 */
export async function part(name, arrives) {
  const response = await fetch(new URL(name, home));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // What the service worker keeps is there at once, and already compiled: nothing is put in between.
  if (!arrives || !response.body || navigator.serviceWorker?.controller) return response;
  const counted = new TransformStream({
    transform(piece, next) {
      arrives(piece.length);
      next.enqueue(piece);
    },
  });
  return new Response(response.body.pipeThrough(counted), { headers: response.headers });
}

/** @returns {Promise<(options: object) => Promise<import('./types.d.ts').EbbModule>>} Makes the Wasm module. */
export const program = async () => (await import(new URL('ebb.js', home).href)).default;
