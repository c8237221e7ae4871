// @ts-check
// Keeps whole copies of the page in this browser and answers from them, so that it opens without a network. A new
// version is fetched beside the old one and waits until the person takes it (updates.js); if it then fails to open
// twice, the old one is back. Published as sw.js, after a line with what this version consists of.
// SPDX-License-Identifier: MIT

/**
 * Written in front of this file by tools/assemble.mjs.
 * @type {{ name: string, files: Record<string, string>, headers: Record<string, string>, types: Record<string, string> }}
 *   `name` of the build's folder; `files`: SHA-256 in hexadecimal digits by path, './' the page itself; `headers` for
 *   every answer; `types`: media types by the end of the name.
 */
const build = /** @type {any} */ (self).BUILD;

{
  const worker = /** @type {any} */ (self);
  /** @type {string} */
  const home = worker.registration.scope;
  /** Each copy is a cache of its own, named like this and the build. It is whole when the page itself is in it. */
  const COPY = 'ebb-';
  const STATE = 'ebb-state';
  /** What of the page has an address, seen from `home`: copies.js says the same. Other pages may stand there too. */
  const OURS = /^$|^manifest\.webmanifest$|^(icons|app-[^/]+)\//;
  /** So often a new version may fail to open what the person wrote. */
  const TRIES = 2;

  /**
   * Which copy is shown; updates.js writes it too.
   * @typedef {{ now: string, next?: string, tries?: number, bad?: string }} State
   * `next` is tried instead of `now`, `tries` times so far; `bad` was given up.
   */

  /** @returns {Promise<State>} */
  async function readState() {
    const kept = await caches.match(home, { cacheName: STATE });
    return kept ? kept.json() : { now: build.name };
  }

  /** @param {State} state */
  async function writeState(state) {
    await (await caches.open(STATE)).put(home, new Response(JSON.stringify(state)));
  }

  /** @param {string} name @param {string} [path] */
  const fromCopy = (name, path = '') => caches.match(home + path, { cacheName: COPY + name });

  /** @param {string} url */
  const pathOf = (url) => url.slice(home.length).replace(/[?#].*$/s, '');

  /** Takes a copy out of its cache, where another Ebb on this origin may have one too. @param {string} name */
  async function letGo(name) {
    const cache = await caches.open(name);
    const all = await cache.keys();
    const own = all.filter(({ url }) => url.startsWith(home) && OURS.test(pathOf(url)));
    if (own.length === all.length) {
      await caches.delete(name);
    } else {
      await cache.delete(home); // First: what is left is not whole.
      await Promise.all(own.map((request) => cache.delete(request)));
    }
  }

  /** @param {Response | ArrayBuffer} body @param {string} path */
  function dressed(body, path) {
    const type = build.types[/\.\w+$/.exec(path)?.[0] ?? '.html'];
    return new Response(body instanceof Response ? body.body : body, { headers: { ...build.headers, 'Content-Type': type } });
  }

  /**
   * @param {string} path
   * @returns {Promise<Response>} Rejects unless the host gives exactly what this version consists of.
   */
  async function fetchExact(path) {
    // What the browser kept may be older or damaged: then once more from the host itself.
    for (const cache of /** @type {const} */ (['default', 'reload'])) {
      const response = await fetch(new URL(path, home), { cache });
      const bytes = await response.arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      if (response.ok && hex === build.files[path]) return dressed(bytes, path);
    }
    throw new TypeError(`${path} is not what it should be`);
  }

  /** All of this version, or nothing. */
  async function keep() {
    if (await fromCopy(build.name)) return;
    try {
      const copy = await caches.open(COPY + build.name);
      const paths = Object.keys(build.files).filter((path) => path !== './');
      await Promise.all(paths.map(async (path) => copy.put(home + path, await fetchExact(path))));
      await copy.put(home, await fetchExact('./')); // Last: its being there says that all is.
    } catch (error) {
      await letGo(COPY + build.name);
      throw error;
    }
  }

  async function takeOffice() {
    if (!await caches.match(home, { cacheName: STATE })) await writeState({ now: build.name });
    const state = await readState();
    const wanted = [state.now, state.next, build.name].map((name) => COPY + name);
    const copies = (await caches.keys()).filter((name) => name.startsWith(`${COPY}app-`));
    for (const name of copies) if (!wanted.includes(name)) await letGo(name);
    await worker.clients.claim();
  }

  /** @returns {Promise<Response | undefined>} The page itself; each call counts as a try of a new version. */
  async function pageItself() {
    const state = await readState();
    if (state.next) {
      state.tries = (state.tries ?? 0) + 1;
      if (state.tries > TRIES) {
        state.bad = state.next;
        delete state.next;
        delete state.tries;
      }
      await writeState(state);
    }
    return (state.next && await fromCopy(state.next)) || await fromCopy(state.now) || fromCopy(build.name);
  }

  /** @param {any} event */
  async function answer({ request, waitUntil }) {
    const page = request.mode === 'navigate';
    const path = pathOf(request.url);
    if (page && (path === '' || path === 'index.html')) {
      const kept = await pageItself();
      if (kept) return kept;
      waitUntil(keep().catch(() => {})); // The browser has removed the copies; they are fetched again.
      const response = await fetch(request);
      return response.ok ? dressed(response, '') : response;
    }
    const [folder, ...rest] = path.split('/');
    const kept = rest.length && await fromCopy(folder, path)
      || await fromCopy((await readState()).now, path)
      // A page of a version that is gone may still ask to be hidden.
      || page && await fromCopy(build.name, [build.name, ...rest].join('/'));
    if (kept) return kept;
    const response = await fetch(request);
    // Some hosts answer with a page whatever they are asked for.
    if (!page && folder.startsWith('app-') && response.headers.get('Content-Type')?.startsWith('text/html')) return new Response(null, { status: 404 });
    return response;
  }

  worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keep()));
  worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(takeOffice()));
  worker.addEventListener('fetch', (/** @type {any} */ event) => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(home)) return;
    const path = pathOf(request.url);
    if (!OURS.test(path) && path !== 'index.html') return; // Another page's.
    event.respondWith(answer({ request, waitUntil: (/** @type {Promise<any>} */ work) => event.waitUntil(work) }));
  });
}
