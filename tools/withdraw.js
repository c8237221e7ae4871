// Published as sw.js, this takes the page away: the browser lets go of its copies and of the service worker, and asks
// the host again from then on. What people wrote stays where it is.
// SPDX-License-Identifier: MIT
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const home = self.registration.scope;
    const ours = /^$|^manifest\.webmanifest$|^(icons|app-[^/]+)\//; // As in web/copies.js.
    for (const name of await caches.keys()) {
      if (!/^ebb-(app-.*|state)$/.test(name)) continue;
      const cache = await caches.open(name);
      const all = await cache.keys();
      const own = all.filter(({ url }) => url.startsWith(home) && ours.test(url.slice(home.length)));
      if (own.length === all.length) await caches.delete(name);
      else for (const request of own) await cache.delete(request);
    }
    await self.registration.unregister();
  })());
});
