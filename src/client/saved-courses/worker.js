// The service worker of a site whose learners may keep courses on a device. It keeps nothing by itself: the page on offline
// copies fills its caches. The network comes first, so that with one a reader never sees an old page.

/** Caches of other sites of the same host have other addresses in their names. */
const prefix = `hornbook ${self.registration.scope} `;

/** How long a network that says nothing is waited for where the file is kept, in milliseconds. */
const patience = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});

async function answer(request) {
  const network = fetch(request);
  const slow = new Promise((resolve) => setTimeout(resolve, patience));
  const first = await Promise.race([network, slow]).catch(() => undefined);
  if (first !== undefined && first.status < 500) return first;
  // A failure of the network is the answer where nothing is kept; where something is, it is no matter.
  network.catch(() => undefined);
  return (await kept(request.url)) ?? network;
}

/** The file that a host would give for an address: those of folders, and on some hosts those of pages, leave something out. */
async function kept(address) {
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
