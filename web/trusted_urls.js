// @ts-check
// The only addresses that may become code beside the page's own modules: the page's one Trusted Types policy knows
// these and no others.
// SPDX-License-Identifier: MIT

const home = new URL('.', import.meta.url);

/** The service worker stands beside index.html, for good under the same name; workers stand beside this file. */
const ADDRESSES = {
  serviceWorker: new URL('../sw.js', home).href,
  keyWorker: new URL('key_worker.js', home).href,
  halfWorker: new URL('half_worker.js', home).href,
};

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('ebb', {
  /** @param {string} address */
  createScriptURL(address) {
    if (!Object.values(ADDRESSES).includes(address)) throw new TypeError(`${address} is no address of this page's code`);
    return address;
  },
});

/**
 * What `new Worker` and `serviceWorker.register` take under the page's content security policy.
 * @param {keyof typeof ADDRESSES} name
 * @returns {string} An address, in browsers that have Trusted Types a TrustedScriptURL.
 */
export function trustedUrl(name) {
  const address = ADDRESSES[name];
  return policy ? policy.createScriptURL(address) : address;
}
