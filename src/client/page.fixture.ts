import { afterEach, beforeEach, vi } from 'vitest';
import { english } from '../site/text/english.ts';
import type { LessonRecord } from './core/record.ts';
import { metaName, recordName } from './core/record.ts';

/** The site that the pages of these tests belong to. */
export const siteId = 'knots';

/**
 * The interface texts that a page provides for its scripts. Each text is its key and the names of its values, so that tests do
 * not depend on the wording.
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

/** Gives each test a fresh page, without the listeners, storage and content of the previous test. */
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

/** Presses a button in the confirmation dialog. */
export function answerDialog(answer: 'Yes' | 'No'): void {
  find(`#Confirm${answer}`).click();
}

/** Waits until all reads and writes of stored records are done. */
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

/** The only element of the page that matches a selector. */
export function find(selector: string, root: ParentNode = document): HTMLElement {
  return findAs(HTMLElement, selector, root);
}

/** The only element of the page that matches a selector, with its type. */
export function findAs<E extends HTMLElement>(type: new () => E, selector: string, root: ParentNode = document): E {
  const [found, ...others] = root.querySelectorAll(selector);
  if (others.length > 0) throw new Error(`Several elements match ${selector}.`);
  if (!(found instanceof type)) throw new Error(`No ${type.name} matches ${selector}.`);
  return found;
}

/** The trimmed texts of the elements that match a selector. */
export function textsOf(selector: string, root: ParentNode = document): string[] {
  return [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
}

/** The button with a text. */
export function buttonWith(text: string, root: ParentNode = document): HTMLButtonElement {
  const buttons = [...root.querySelectorAll('button')].filter(({ textContent }) => textContent.trim() === text);
  if (buttons.length !== 1 || !buttons[0]) throw new Error(`${String(buttons.length)} buttons have the text ${text}.`);
  return buttons[0];
}

/** The texts of the visible buttons. */
export function buttonsIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('button')]
    .filter((button) => !button.closest('[hidden]'))
    .map(({ textContent }) => textContent.trim());
}

/** Presses a key on an element; by default on the one with the focus. */
export function press(key: string, init: KeyboardEventInit = {}, target?: Element): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  (target ?? document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

/** Replaces the text of a field by typing. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Stores a value as another tab does, with an event in this page. */
export function storeElsewhere(name: string, value: object | null): void {
  if (value) localStorage.setItem(name, JSON.stringify(value));
  else localStorage.removeItem(name);
  dispatchEvent(new StorageEvent('storage', { key: name }));
}

/** Stores a value without an event in this page, as while the page is in the back/forward cache. */
export function store(name: string, value: object): void {
  localStorage.setItem(name, JSON.stringify(value));
}

/** Restores the page from the back/forward cache. */
export function comeBack(): void {
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}

/** The stored record of a lesson. */
export function storedRecord(lesson: string): LessonRecord | undefined {
  return (JSON.parse(localStorage.getItem(recordName(siteId, lesson)) ?? 'null') as LessonRecord | null) ?? undefined;
}

/** Stores the learner's settings. */
export function storeSettings(keys: boolean): void {
  store(metaName(siteId), { v: 1, salt: 'salt', settings: { keys } });
}

/** An empty record of a lesson, with some parts replaced. */
export function recordWith(parts: Partial<LessonRecord> = {}): LessonRecord {
  return { v: 1, u: 1, d: 0, src: 'answered', b: 'block', q: {}, ...parts };
}

/** Serves progress data to the page by name. Returns a list that receives the address of each script that the page loads. */
export function serveProgressData(data: Readonly<Record<string, unknown>>): string[] {
  const loaded: string[] = [];
  vi.stubGlobal('hornbook', data);
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    for (const node of nodes) {
      if (!(node instanceof HTMLScriptElement)) continue;
      loaded.push(node.src);
      queueMicrotask(() => node.dispatchEvent(new Event('load')));
    }
  });
  return loaded;
}

/** Waits for the next announcement to screen readers, and returns it. */
export async function announced(): Promise<string> {
  await new Promise(requestAnimationFrame);
  return find('.status').textContent;
}
