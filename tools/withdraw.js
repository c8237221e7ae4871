// Published as sw.js, this takes the page away: the browser lets go of its copies and of the service worker, and asks
// the host again from then on. What people wrote stays where it is.
// SPDX-License-Identifier: MIT
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await self.registration.unregister();
  })());
});
