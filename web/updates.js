// @ts-check
// The copies of the page that the service worker keeps: whether this version opens without a network, whether
// another one waits, taking that one, and telling that it works. service_worker.js decides by it what to show.
// SPDX-License-Identifier: MIT

import { COPY } from './codes.js';
import { letGo, PREFIX, STATE } from './copies.js';

/** @typedef {{ now: string, next?: string, tries?: number, bad?: string }} State */

/**
 * @param {object} options
 * @param {ServiceWorkerContainer | undefined} options.workers
 * @param {CacheStorage | undefined} options.caches
 * @param {string} options.home Address of the folder of this version.
 * @param {() => string} options.address Of the service worker.
 * @param {(copy: import('./contract.d.ts').Copy) => void} options.tell When it has become another.
 */
export function createUpdates({ workers, caches, home, address, tell }) {
  const root = new URL('..', home).href;
  const mine = home.slice(root.length, -1);
  /** @type {ServiceWorkerRegistration | undefined} */
  let registration;
  /** @type {import('./contract.d.ts').Copy} */
  let told = COPY.unknown;

  /** @param {import('./contract.d.ts').Copy} copy */
  function say(copy) {
    if (copy === told) return;
    told = copy;
    tell(copy);
  }

  /** @param {string} cacheName @returns {Promise<Response | undefined>} Some browsers have copies and refuse to show them. */
  const find = async (cacheName) => caches?.match(root, { cacheName }).catch(() => undefined);
  /** @returns {Promise<State | undefined>} */
  const read = async () => (await find(STATE))?.json();
  /** @param {State} state */
  const write = async (state) => (await caches?.open(STATE))?.put(root, new Response(JSON.stringify(state)));
  /** @param {string} name */
  const whole = async (name) => Boolean(await find(PREFIX + name));

  /** @returns {Promise<string | undefined>} The newest version that waits to be taken. */
  async function other() {
    const state = await read();
    for (const cache of (await caches?.keys() ?? []).reverse()) {
      const name = cache.slice(PREFIX.length);
      if (cache !== STATE && ![mine, state?.now, state?.bad].includes(name) && await whole(name)) return name;
    }
    return undefined;
  }

  async function look() {
    if (await other()) say(COPY.waiting);
    else if (await whole(mine)) say(COPY.kept);
  }

  return {
    /** Has this version kept, and any newer one fetched. Never rejects. */
    async start() {
      if (!workers || !caches) {
        say(COPY.never);
        return;
      }
      try {
        registration = await workers.register(address(), { updateViaCache: 'none' });
        registration.addEventListener('updatefound', watch);
        watch();
      } catch {
        if (!await whole(mine)) say(COPY.never); // Else the host is only out of reach.
      }
      await look().catch(() => {});

      function watch() {
        const fresh = registration?.installing;
        fresh?.addEventListener('statechange', () => {
          if (fresh.state === 'installed' || fresh.state === 'activated') look();
        });
      }
    },

    /**
     * Asks the host for a newer version, and has it fetched.
     * @returns {Promise<'waiting' | 'newest' | 'broken' | 'silent'>} What came of it.
     */
    async ask() {
      const asked = await registration?.update().catch(() => undefined);
      if (!asked) return 'silent';
      const fresh = /** @type {ServiceWorkerRegistration} */ (registration).installing;
      if (fresh) await new Promise((done) => { fresh.addEventListener('statechange', done, { once: true }); });
      if (fresh?.state === 'redundant') return 'broken';
      await look();
      return told === COPY.waiting ? 'waiting' : 'newest';
    },

    /** Another version is shown from the next load on. @returns {Promise<boolean>} False: there is none. */
    async take() {
      const next = await other();
      if (next) await write({ now: (await read())?.now ?? mine, next });
      return next !== undefined;
    },

    /** The page stands, though what the person wrote is not open (yet): this version is no failure so far. */
    async stands() {
      const state = await read();
      if (state?.next === mine) await write({ ...state, tries: 0 });
    },

    /** This version has opened what the person wrote: it needs no older one beside it any more. */
    async works() {
      const state = await read();
      if (!state || state.now === mine || !await whole(mine)) return;
      await write({ now: mine });
      if (caches) await letGo(caches, PREFIX + state.now, root);
    },
  };
}
