// The browser's Cache Storage in memory, as far as the service worker and the page use it.
// SPDX-License-Identifier: MIT

export class FakeCaches {
  /** @type {Map<string, Map<string, Response>>} */
  stored = new Map();

  async open(name) {
    if (!this.stored.has(name)) this.stored.set(name, new Map());
    const kept = this.stored.get(name);
    return {
      put: async (key, response) => { kept.set(String(key), response); },
      match: async (key) => kept.get(String(key))?.clone(),
      keys: async () => [...kept.keys()].map((url) => ({ url })),
      delete: async (key) => kept.delete(key.url ?? String(key)),
    };
  }

  async match(key, { cacheName }) {
    return this.stored.get(cacheName)?.get(String(key))?.clone();
  }

  async has(name) {
    return this.stored.has(name);
  }

  async keys() {
    return [...this.stored.keys()];
  }

  async delete(name) {
    return this.stored.delete(name);
  }

  /** @param {string} name @param {string} root A whole copy, as far as the page can tell. */
  async fill(name, root) {
    await (await this.open(name)).put(root, new Response('the page'));
  }
}
