// Replaces the service worker of a site that no longer offers saved courses. It deletes the caches of an earlier build's worker,
// and then unregisters itself. Browsers that never had a worker never load it.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove() {
  const own = (await caches.keys()).filter((name) => name.startsWith(`hornbook ${self.registration.scope} `));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
