import { afterEach, beforeEach, vi } from 'vitest';
import { english } from '../site/text/english.ts';
import type { LessonRecord } from './core/record.ts';
import { metaName, recordName } from './core/record.ts';

/** The site that the pages of these tests belong to. */
export const siteId = 'knots';

/**
 * The texts of the interface as a page holds them for its scripts. Each says its key and its values, so that tests read what
 * is said and do not depend on the wording.
 */
export const pageTexts = JSON.stringify({
  lang: 'en',
  ...Object.fromEntries(
    Object.entries(english).map(([key, text]: [string, string | Readonly<Record<string, string>>]) => {
      const wording = typeof text === 'string' ? text : (text['other'] ?? '');
      return [key, [key, ...new Set(wording.match(/\{\w+\}/g))].join(' ')];
    }),
  ),
});

/** Gives each test a page of its own: no listeners, no storage and no content are left of the one before. */
export function freshPages(): void {
  const listeners: Parameters<typeof removeEventListener>[] = [];
  beforeEach(() => {
    localStorage.clear();
    document.documentElement.lang = 'en';
    const add = globalThis.addEventListener.bind(globalThis);
    vi.spyOn(globalThis, 'addEventListener').mockImplementation((...args: Parameters<typeof addEventListener>) => {
      listeners.push(args);
      add(...args);
    });
    addDialogs();
  });
  afterEach(() => {
    for (const args of listeners.splice(0)) removeEventListener(...args);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
    document.body.replaceChildren();
  });
}

/** Gives dialogs the methods that jsdom lacks. */
function addDialogs(): void {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    },
  });
}

/** Presses a button in a form that belongs to a dialog, which closes it as a browser does. */
export function answerDialog(value: string): void {
  const dialog = findAs(HTMLDialogElement, '#Confirm');
  findAs(HTMLFormElement, '#ConfirmForm').addEventListener('submit', (event) => {
    event.preventDefault();
  });
  find(`#Confirm [value="${value}"]`).click();
  dialog.close();
}

/** Lets everything that waits for stored records go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  }
}

/** The only element of the page that a selector finds. */
export function find(selector: string, root: ParentNode = document): HTMLElement {
  return findAs(HTMLElement, selector, root);
}

/** The only element of the page that a selector finds, which is of a type. */
export function findAs<E extends HTMLElement>(type: new () => E, selector: string, root: ParentNode = document): E {
  const [found, ...others] = root.querySelectorAll(selector);
  if (others.length > 0) throw new Error(`Several elements match ${selector}.`);
  if (!(found instanceof type)) throw new Error(`No ${type.name} matches ${selector}.`);
  return found;
}

/** The texts of the elements that a selector finds, without the space around them. */
export function textsOf(selector: string, root: ParentNode = document): string[] {
  return [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
}

/** The button that says a text. */
export function buttonWith(text: string, root: ParentNode = document): HTMLButtonElement {
  const buttons = [...root.querySelectorAll('button')].filter(({ textContent }) => textContent.trim() === text);
  if (buttons.length !== 1 || !buttons[0]) throw new Error(`${String(buttons.length)} buttons say ${text}.`);
  return buttons[0];
}

/** The buttons that a learner can see, by what they say. */
export function buttonsIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('button')]
    .filter((button) => !button.closest('[hidden]'))
    .map(({ textContent }) => textContent.trim());
}

/** Presses a key where the focus is, or at an element. */
export function press(key: string, init: KeyboardEventInit = {}, target?: Element): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  (target ?? document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

/** Types a text over what a field holds. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Stores something as another tab does, which this page hears of. */
export function storeElsewhere(name: string, value: object | null): void {
  if (value) localStorage.setItem(name, JSON.stringify(value));
  else localStorage.removeItem(name);
  dispatchEvent(new StorageEvent('storage', { key: name }));
}

/** Stores something without this page hearing of it, as while it was in the back/forward cache. */
export function store(name: string, value: object): void {
  localStorage.setItem(name, JSON.stringify(value));
}

/** Comes back to the page out of the back/forward cache. */
export function comeBack(): void {
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}

/** What is stored of a lesson. */
export function storedRecord(lesson: string): LessonRecord | undefined {
  return (JSON.parse(localStorage.getItem(recordName(siteId, lesson)) ?? 'null') as LessonRecord | null) ?? undefined;
}

/** Stores the learner's settings. */
export function storeSettings(keys: boolean): void {
  store(metaName(siteId), { v: 1, salt: 'salt', settings: { keys } });
}

/** A record of a lesson in which nothing has been done. */
export function recordWith(parts: Partial<LessonRecord> = {}): LessonRecord {
  return { v: 1, u: 1, d: 0, src: 'answered', b: 'block', q: {}, ...parts };
}

/** Serves outlines to the page by name; one that is missing does not exist. Returns the names that were asked for. */
export function serveOutlines(outlines: Readonly<Record<string, unknown>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('hornbook', outlines);
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    for (const node of nodes) {
      if (!(node instanceof HTMLScriptElement)) continue;
      asked.push(node.src);
      queueMicrotask(() => node.dispatchEvent(new Event('load')));
    }
  });
  return asked;
}

/** What the page says to screen readers, once it was said. */
export async function announced(): Promise<string> {
  await new Promise(requestAnimationFrame);
  return find('.status').textContent;
}
