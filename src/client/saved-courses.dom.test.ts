import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buttonsIn, buttonWith, comeBack, find, freshPages, pageTexts, settled, textsOf } from './page.fixture.ts';

freshPages();

const root = new URL('/site/', location.href).href;
const listAddress = `${root}offline/en/ropes.json`;
const item = () => find('[data-course]');
const state = () => item().dataset['state'];
const hashOf = async (text: string) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** The files of the site by path; a path without one is not found. */
let files: Map<string, string>;
/** What the browser's caches hold, by the name of the cache and the address. */
let stored: Map<string, Map<string, Response>>;
let registration: { scope: string; unregister: () => Promise<boolean> } | undefined;
const unregister = vi.fn<() => Promise<boolean>>();
const fetched: string[] = [];

/** Caches as a browser has them, in memory. */
const cachesInMemory = {
  has: (name: string) => Promise.resolve(stored.has(name)),
  keys: () => Promise.resolve([...stored.keys()]),
  delete: (name: string) => Promise.resolve(stored.delete(name)),
  open: (name: string) => {
    const entries = stored.get(name) ?? new Map<string, Response>();
    stored.set(name, entries);
    return Promise.resolve({
      match: (address: string) => Promise.resolve(entries.get(address)?.clone()),
      put: (address: string, response: Response) => Promise.resolve(void entries.set(address, response)),
      delete: (address: string) => Promise.resolve(entries.delete(address)),
      keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
    });
  },
};

/** Publishes a version of the course with some files. */
async function publish(version: string, contents: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(contents)) files.set(path, text);
  const list = await Promise.all(
    Object.entries(contents).map(async ([path, text]) => [path, await hashOf(text), text.length]),
  );
  files.set('offline/en/ropes.json', JSON.stringify({ version, files: list }));
  files.set('offline/en.json', JSON.stringify({ ropes: { version, bytes: 2_000_000 } }));
}

/** Opens the page on offline copies, as `KeepCourses.astro` renders its part of it. */
async function openPage(): Promise<void> {
  document.body.innerHTML = `<section id="SavedCourses" hidden><ul>
      <li data-course="ropes" data-list="/site/offline/en/ropes.json"><h3>Ropes</h3></li>
    </ul></section>`;
  const data = {
    root: '/site/',
    worker: '/site/worker.js',
    manifest: '/site/app.json',
    courses: '/site/offline/en.json',
  };
  Object.assign(find('#SavedCourses').dataset, { ...data, text: pageTexts });
  vi.resetModules();
  await import('./saved-courses.ts');
  await vi.waitFor(() => find('#SavedCourses:not([hidden])'));
}

async function press(text: string, outcome: string): Promise<void> {
  buttonWith(text).click();
  await vi.waitFor(() => {
    expect(state()).toBe(outcome);
    expect(buttonsIn(item())).not.toEqual([]);
  });
}

beforeEach(async () => {
  files = new Map();
  stored = new Map();
  registration = undefined;
  fetched.length = 0;
  unregister.mockReset().mockResolvedValue(true);
  vi.stubGlobal('caches', cachesInMemory);
  vi.stubGlobal('fetch', (address: string) => {
    fetched.push(address);
    const text = files.get(decodeURIComponent(address.slice(root.length)));
    return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
  });
  vi.stubGlobal('navigator', {
    storage: { persist: () => Promise.resolve(true) },
    serviceWorker: {
      register: (_: string, { scope }: { scope: string }) => {
        registration = { scope, unregister };
        return Promise.resolve(registration);
      },
      getRegistration: () => Promise.resolve(registration),
    },
  });
  await publish('1', { 'index.html': 'home', 'a knot.html': 'knot' });
});

const saved = () => [...(stored.values().next().value?.keys() ?? [])].toSorted();
const saveButton = 'keepStart {size}'.replace('{size}', '2 MB');

describe('a course', () => {
  test('can be saved, and says how large it is', async () => {
    await openPage();
    expect(state()).toBe('none');
    expect(buttonsIn(item())).toEqual([saveButton]);
    await press(saveButton, 'ready');
    expect(textsOf('.note')).toEqual(['keepReady']);
    expect(buttonsIn(item())).toEqual(['keepRemove']);
    expect(saved()).toEqual([`${root}a%20knot.html`, `${root}index.html`, listAddress]);
    expect(document.activeElement).toBe(buttonWith('keepRemove'));
    expect(registration?.scope).toBe(root);
  });

  test('is incomplete if its files change while they are saved, and can be resumed', async () => {
    files.set('index.html', 'another');
    await openPage();
    await press(saveButton, 'failed');
    expect(buttonsIn(item())).toEqual(['keepResume', 'keepRemove']);
    expect(saved()).toEqual([`${root}a%20knot.html`]);
    files.set('index.html', 'home');
    fetched.length = 0;
    await press('keepResume', 'ready');
    expect(fetched).toEqual([listAddress, `${root}index.html`]);
  });

  test('reports that it cannot be fetched', async () => {
    await openPage();
    files.delete('offline/en/ropes.json');
    await press(saveButton, 'failed');
    expect(textsOf('.note')).toEqual(['keepFailed']);
  });

  test('can be updated to a newer version, which removes the files that it lacks', async () => {
    await openPage();
    await press(saveButton, 'ready');
    await publish('2', { 'index.html': 'new home' });
    await openPage();
    expect(state()).toBe('stale');
    expect(textsOf('button')).toEqual([expect.stringContaining('keepUpdate'), 'keepRemove']);
    await press(textsOf('button')[0] ?? '', 'ready');
    expect(saved()).toEqual([`${root}index.html`, listAddress]);
  });

  test('can be removed; removing the last one unregisters the service worker', async () => {
    await openPage();
    await press(saveButton, 'ready');
    stored.set(`hornbook ${root} another.json`, new Map());
    await press('keepRemove', 'none');
    expect(unregister).not.toHaveBeenCalled();
    await press(saveButton, 'ready');
    stored.delete(`hornbook ${root} another.json`);
    await press('keepRemove', 'none');
    expect(unregister).toHaveBeenCalledOnce();
    expect(stored.size).toBe(0);
  });

  test('is ready without a network if it was saved', async () => {
    await openPage();
    await press(saveButton, 'ready');
    files.clear();
    await openPage();
    expect(state()).toBe('ready');
  });

  test('offers nothing without a network if it was not saved', async () => {
    files.clear();
    await openPage();
    expect(state()).toBe('none');
    expect(buttonsIn(item())).toEqual([]);
  });

  test('shows that another tab saved or removed it when the page comes back', async () => {
    await openPage();
    await press(saveButton, 'ready');
    stored.clear();
    comeBack();
    await vi.waitFor(() => {
      expect(buttonsIn(item())).toEqual([saveButton]);
    });
    expect(state()).toBe('none');
  });
});

test('a browser without service workers shows nothing', async () => {
  vi.stubGlobal('navigator', {});
  document.body.innerHTML = '<section id="SavedCourses" hidden></section>';
  vi.resetModules();
  await import('./saved-courses.ts');
  await settled();
  expect(find('#SavedCourses').hidden).toBe(true);
});
