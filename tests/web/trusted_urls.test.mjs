// Nothing becomes code but the page's own two workers.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

const policies = [];
globalThis.trustedTypes = {
  createPolicy(name, rules) {
    policies.push({ name, rules });
    return { createScriptURL: (address) => ({ trusted: rules.createScriptURL(address) }) };
  },
};
after(() => { delete globalThis.trustedTypes; });
const { trustedUrl } = await import('../../web/trusted_urls.js');

test('trusted: there is one policy, for the service worker and the two workers', () => {
  assert.deepEqual(policies.map(({ name }) => name), ['ebb']);
  assert.equal(trustedUrl('serviceWorker').trusted, new URL('../../sw.js', import.meta.url).href);
  assert.equal(trustedUrl('keyWorker').trusted, new URL('../../web/key_worker.js', import.meta.url).href);
  assert.equal(trustedUrl('halfWorker').trusted, new URL('../../web/half_worker.js', import.meta.url).href);
});

test('trusted: any other address is refused', () => {
  const { createScriptURL } = policies[0].rules;
  for (const address of ['', 'sw.js', 'data:text/javascript,1', 'blob:null/1', 'https://elsewhere.example/sw.js',
    `${trustedUrl('serviceWorker').trusted}?x`, new URL('../../web/main.js', import.meta.url).href]) {
    assert.throws(() => createScriptURL(address), TypeError, address);
  }
});
