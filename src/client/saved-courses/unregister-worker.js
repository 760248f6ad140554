// In the place of the service worker where a site keeps no courses on devices: it takes away what an earlier build's worker
// kept, and then itself. Browsers that never had one never load it.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove() {
  const own = (await caches.keys()).filter((name) => name.startsWith(`hornbook ${self.registration.scope} `));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
