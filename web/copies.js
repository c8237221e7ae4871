// @ts-check
// Where the copies of the page lie: caches that all copies of Ebb on an origin share, each with addresses of its own in
// them. service_worker.js says which copy is shown.
// SPDX-License-Identifier: MIT

/** Each copy is in a cache that is called like this and its version. It is whole when the page itself is in it. */
export const PREFIX = 'ebb-';

/** Which copy is shown. */
export const STATE = 'ebb-state';

/** All caches that the page has. */
const CACHE = /^ebb-(app-.*|state)$/;

/** What of the page has an address, seen from its root. Another copy of Ebb may stand below it. */
const OURS = /^$|^manifest\.webmanifest$|^(icons|app-[^/]+)\//;

/**
 * Takes out of a cache what the page has put there; the cache goes with it when it is empty then.
 * @param {CacheStorage} caches
 * @param {string} name
 * @param {string} root Address of the folder that the page lies in.
 * @returns {Promise<boolean>} Whether there was something.
 */
export async function letGo(caches, name, root) {
  const cache = await caches.open(name);
  const all = await cache.keys();
  const own = all.filter(({ url }) => url.startsWith(root) && OURS.test(url.slice(root.length)));
  if (own.length === all.length) {
    await caches.delete(name);
  } else {
    await cache.delete(root); // First: what is left is not whole.
    await Promise.all(own.map((request) => cache.delete(request)));
  }
  return own.length > 0;
}

/**
 * @param {CacheStorage} caches
 * @param {string} root
 */
export async function letGoOfAll(caches, root) {
  // A copy may just have been on its way: until there is none.
  for (;;) {
    const names = (await caches.keys()).filter((name) => CACHE.test(name));
    const found = await Promise.all(names.map((name) => letGo(caches, name, root)));
    if (!found.includes(true)) return;
  }
}

/**
 * The copies of Ebb on this origin that have been kept in this browser.
 * @param {CacheStorage | undefined} caches
 * @returns {Promise<string[]>} Address of the folder that each lies in. Never rejects.
 */
export async function rootsOf(caches) {
  try {
    if (!await caches?.has(STATE)) return [];
    const states = await /** @type {CacheStorage} */ (caches).open(STATE);
    return (await states.keys()).map(({ url }) => url);
  } catch {
    return []; // Some browsers have copies and refuse to show them.
  }
}
