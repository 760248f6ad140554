import type { SavedCourse, SavedCourses, SavedFile } from './core/saved-course.ts';
import { button, element, words, type Words } from './dom.ts';

/** Header of a saved file with the hash of its bytes. */
const hashHeader = 'x-kept-hash';

/** How many files are fetched at the same time. */
const parallelFetches = 4;

/** The addresses and texts of the site. */
interface Site {
  readonly root: string;
  readonly worker: string;
  /** The prefix of the names of its caches, which end with the path of the course's list. */
  readonly prefix: string;
  readonly words: Words;
  readonly language: string;
}

type State = 'none' | 'saving' | 'ready' | 'stale' | 'failed';

/** Lets readers save courses in this browser. */
async function start(holder: HTMLElement): Promise<void> {
  const data = holder.dataset;
  const address = (link = '') => new URL(link, location.href).href;
  const root = address(data['root']);
  const texts = words(holder);
  const site: Site = {
    root,
    worker: address(data['worker']),
    prefix: `hornbook ${root} `,
    words: texts,
    language: texts['lang'] ?? 'en',
  };
  const manifest = element('link');
  manifest.rel = 'manifest';
  manifest.href = address(data['manifest']);
  document.head.append(manifest);

  const offered = await load<SavedCourses>(address(data['courses'])).catch(() => undefined);
  const courses: CourseItem[] = [];
  for (const item of holder.querySelectorAll<HTMLElement>('[data-list]')) {
    const course = new CourseItem(site, item, offered?.[item.dataset['course'] ?? '']);
    await course.show();
    courses.push(course);
  }
  holder.hidden = false;
  // Another tab may have saved or removed a course in the meantime.
  const refresh = () => {
    for (const course of courses) void course.refresh();
  };
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) refresh();
  });
  addEventListener('visibilitychange', refresh);
}

/** One course of the list: its state, and the buttons for it. */
class CourseItem {
  readonly #site: Site;
  readonly #item: HTMLElement;
  /** The current version of the course on the site. Nothing without a network. */
  readonly #offered: SavedCourses[string] | undefined;
  readonly #list: string;
  readonly #cache: string;
  readonly #note: HTMLElement;
  readonly #buttons: HTMLElement;

  constructor(site: Site, item: HTMLElement, offered: SavedCourses[string] | undefined) {
    this.#site = site;
    this.#item = item;
    this.#offered = offered;
    this.#list = new URL(item.dataset['list'] ?? '', location.href).href;
    this.#cache = site.prefix + this.#list.slice(site.root.length);
    this.#note = element('p', 'note');
    this.#note.setAttribute('role', 'status');
    this.#buttons = element('p', 'buttons');
    item.append(this.#note, this.#buttons);
  }

  async show(hasFailed = false): Promise<void> {
    const state = hasFailed ? 'failed' : await this.#state();
    this.#showState(state);
    const { words } = this.#site;
    const saveButton = (text: string) => button(this.#fill(words[text]), () => void this.#save());
    const remove = () => {
      const removeButton = button(words['keepRemove'], () => void this.#remove());
      removeButton.className = 'quiet';
      return removeButton;
    };
    const buttons = {
      none: () => (this.#offered ? [saveButton('keepStart')] : []),
      saving: () => [],
      ready: () => [remove()],
      stale: () => [saveButton('keepUpdate'), remove()],
      failed: () => [saveButton('keepResume'), remove()],
    }[state]();
    const hadFocus = this.#item.contains(document.activeElement);
    this.#buttons.replaceChildren(...buttons);
    if (hadFocus) buttons[0]?.focus();
  }

  /** Shows the state again, unless a save is running or has failed here. */
  async refresh(): Promise<void> {
    const { state } = this.#item.dataset;
    if (state !== 'saving' && state !== 'failed' && (await this.#state()) !== state) await this.show();
  }

  async #state(): Promise<State> {
    if (!(await caches.has(this.#cache))) return 'none';
    const saved = await savedList(await caches.open(this.#cache), this.#list);
    if (!saved) return 'failed';
    return this.#offered && this.#offered.version !== saved.version ? 'stale' : 'ready';
  }

  #showState(state: State, numbers: Readonly<Record<string, number>> = {}): void {
    this.#item.dataset['state'] = state;
    const texts = { none: '', saving: 'keepSaving', ready: 'keepReady', stale: 'keepStale', failed: 'keepFailed' };
    this.#note.textContent = this.#fill(this.#site.words[texts[state]], numbers);
  }

  #fill(text = '', numbers: Readonly<Record<string, number>> = {}): string {
    const { language } = this.#site;
    const megabytes = { style: 'unit', unit: 'megabyte', maximumSignificantDigits: 2 } as const;
    const size = new Intl.NumberFormat(language, megabytes).format((this.#offered?.bytes ?? 0) / 1e6);
    return text
      .replace('{size}', size)
      .replace(/\{(\w+)\}/g, (_, name: string) => (numbers[name] ?? 0).toLocaleString(language));
  }

  async #save(): Promise<void> {
    // The pressed button is removed, and the focus would be lost.
    this.#item.tabIndex = -1;
    this.#item.focus();
    this.#buttons.replaceChildren();
    const isComplete = await this.#fetch().catch(() => false);
    await this.show(!isComplete);
  }

  /** Fetches missing and changed files, and saves them. Returns whether the course is complete. */
  async #fetch(): Promise<boolean> {
    await navigator.serviceWorker.register(this.#site.worker, { scope: this.#site.root });
    // Asks the browser to clear other sites first when the device is full.
    await navigator.storage.persist();
    const list = await load<SavedCourse>(this.#list);
    const cache = await caches.open(this.#cache);
    const numbers = { done: 0, n: list.files.length };
    this.#showState('saving', numbers);
    const waiting = [...list.files];
    const next = async (): Promise<void> => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const isSaved = await save(cache, this.#site.root, file);
        numbers.done += Number(isSaved);
        this.#showState('saving', numbers);
      }
    };
    await Promise.all(Array.from({ length: parallelFetches }, next));
    const isComplete = numbers.done === numbers.n;
    if (isComplete) await this.#finish(cache, list);
    return isComplete;
  }

  /** Deletes files that the course no longer has, and saves its list, which marks it as complete. */
  async #finish(cache: Cache, list: SavedCourse): Promise<void> {
    const own = new Set(list.files.map(([path]) => addressOf(this.#site.root, path)));
    for (const { url } of await cache.keys()) if (!own.has(url)) await cache.delete(url);
    await cache.put(
      this.#list,
      new Response(JSON.stringify(list), { headers: { 'content-type': 'application/json' } }),
    );
  }

  async #remove(): Promise<void> {
    await caches.delete(this.#cache);
    const others = (await caches.keys()).filter((name) => name.startsWith(this.#site.prefix));
    const registration = await navigator.serviceWorker.getRegistration(this.#site.root);
    if (others.length === 0 && registration?.scope === this.#site.root) await registration.unregister();
    await this.show();
  }
}

/** Saves a file, unless the same bytes are already saved. Returns whether they are saved now. */
async function save(cache: Cache, root: string, [path, hash]: SavedFile): Promise<boolean> {
  const address = addressOf(root, path);
  const before = await cache.match(address);
  if (before?.headers.get(hashHeader) === hash) return true;
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    const bytes = await response.arrayBuffer();
    // If the site changed in the meantime, its list is new as well.
    if (!response.ok || hash !== (await hashOf(bytes))) return false;
    const type = response.headers.get('content-type') ?? '';
    await cache.put(address, new Response(bytes, { headers: { 'content-type': type, [hashHeader]: hash } }));
    return true;
  } catch {
    return false;
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function addressOf(root: string, path: string): string {
  return root + path.split('/').map(encodeURIComponent).join('/');
}

/** The list of a course, if it is saved completely. */
async function savedList(cache: Cache, address: string): Promise<SavedCourse | undefined> {
  const response = await cache.match(address);
  return response && ((await response.json()) as SavedCourse);
}

async function load<T>(address: string): Promise<T> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address} could not be loaded.`);
  return (await response.json()) as T;
}

const holder = document.getElementById('SavedCourses');
// Browsers have service workers only over https and on the local machine, and no storage for a frame without an origin.
if (holder && 'serviceWorker' in navigator && location.protocol.startsWith('http') && origin !== 'null') {
  void start(holder);
}
