import { beforeEach, describe, expect, test, vi } from 'vitest';
import { freshPages, settled } from '../page.fixture.ts';

freshPages();

/** TypeScript accepts no static import of a script without exports. */
const script: string = './worker.js';

const root = new URL('/site/', location.href).href;
/** The cache of a course of this site. */
const ownCache = `hornbook ${root} en/ropes`;
/** What the browser's caches hold: texts by address, by the name of the cache. */
let saved: Readonly<Record<string, Readonly<Record<string, string>>>>;
const network = vi.fn<() => Promise<Response>>();

beforeEach(async () => {
  saved = { [ownCache]: { [`${root}knot.html`]: 'saved' } };
  network.mockReset();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('registration', { scope: root });
  vi.stubGlobal('fetch', network);
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve(Object.keys(saved)),
    open: (name: string) =>
      Promise.resolve({
        match: (address: string) => {
          const text = saved[name]?.[address];
          return Promise.resolve(text === undefined ? undefined : new Response(text));
        },
      }),
  });
  vi.resetModules();
  await import(script);
});

/** Requests an address. Returns the worker's response, or undefined if it leaves the request to the browser. */
function request(url: string, method = 'GET'): Promise<Response> | undefined {
  let response: Promise<Response> | undefined;
  const respondWith = (promise: Promise<Response>) => (response = promise);
  dispatchEvent(Object.assign(new Event('fetch'), { request: { url, method }, respondWith }));
  return response;
}

/** The text that the worker responds with to a request for an address of the site. */
async function textOf(path: string): Promise<string | undefined> {
  return (await request(root + path))?.text();
}

describe('a page comes from the network', () => {
  test.each([200, 404])('if the host responds, also if the page is saved: HTTP %i', async (status) => {
    network.mockResolvedValue(new Response('new', { status }));
    expect(await textOf('knot.html')).toBe('new');
  });

  test('if it is not saved, however late the response is', async () => {
    let respond: (response: Response) => void = () => undefined;
    network.mockReturnValue(new Promise((resolve) => (respond = resolve)));
    const text = textOf('hitch.html');
    vi.advanceTimersByTime(4000);
    await settled();
    respond(new Response('late'));
    expect(await text).toBe('late');
  });
});

describe('a saved page is used', () => {
  test.each([500, 503, 599])('if the host responds with a server error: HTTP %i', async (status) => {
    network.mockResolvedValue(new Response('broken', { status }));
    expect(await textOf('knot.html')).toBe('saved');
  });

  test('if there is no network', async () => {
    network.mockRejectedValue(new TypeError('no network'));
    expect(await textOf('knot.html')).toBe('saved');
  });

  test('if the network does not respond within four seconds', async () => {
    network.mockReturnValue(new Promise(() => undefined));
    const response = vi.fn<(text: string | undefined) => void>();
    void textOf('knot.html').then(response);
    vi.advanceTimersByTime(3999);
    await settled();
    expect(response).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    await settled();
    expect(response).toHaveBeenCalledExactlyOnceWith('saved');
  });

  test.each(['knot.html?from=search', 'knot', 'knots/', 'knots'])('for the address %s', async (path) => {
    saved = { [ownCache]: { [`${root}knot.html`]: 'saved', [`${root}knots/index.html`]: 'saved' } };
    network.mockRejectedValue(new TypeError('no network'));
    expect(await textOf(path)).toBe('saved');
  });
});

describe('without a saved page', () => {
  test('the server error of the host is the response', async () => {
    network.mockResolvedValue(new Response('broken', { status: 503 }));
    expect(await textOf('hitch.html')).toBe('broken');
  });

  test('the failure of the network is the response, also if another site of the host saved the address', async () => {
    saved = { 'hornbook https://other.example/ en/ropes': { [`${root}knot.html`]: 'another' } };
    network.mockRejectedValue(new TypeError('no network'));
    await expect(request(`${root}knot.html`)).rejects.toThrow('no network');
  });
});

test.each([
  ['that send data', `${root}knot.html`, 'POST'],
  ['to addresses outside the site', new URL('/other/', location.href).href, 'GET'],
])('requests %s are left to the browser', (_, url, method) => {
  expect(request(url, method)).toBeUndefined();
  expect(network).not.toHaveBeenCalled();
});
