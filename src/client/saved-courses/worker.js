// The service worker of a site whose readers may save courses in the browser. It saves nothing itself: the page on offline
// copies fills the caches. The network comes first, so that a reader with a network never sees an old page.

/** The prefix of this site's caches. Other sites of the host have other addresses in theirs. */
const prefix = `hornbook ${self.registration.scope} `;

/** How long to wait for the network before a saved file is used, in milliseconds. */
const networkTimeout = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});

async function answer(request) {
  const network = fetch(request);
  const slow = new Promise((resolve) => setTimeout(resolve, networkTimeout));
  const first = await Promise.race([network, slow]).catch(() => undefined);
  if (first !== undefined && first.status < 500) return first;
  // If nothing is saved, the failure of the network is the answer. Otherwise it is ignored.
  network.catch(() => undefined);
  return (await savedFile(request.url)) ?? network;
}

/** The saved file for an address. Addresses of folders omit `index.html`, and some hosts omit `.html`. */
async function savedFile(address) {
  const { origin, pathname } = new URL(address);
  const file = origin + pathname;
  const names = [file, `${file}.html`, `${file.replace(/\/?$/, '/')}index.html`];
  for (const cache of await caches.keys()) {
    if (!cache.startsWith(prefix)) continue;
    const opened = await caches.open(cache);
    for (const name of names) {
      const response = await opened.match(name);
      if (response) return response;
    }
  }
  return undefined;
}
