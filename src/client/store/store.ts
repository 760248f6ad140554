import { openFrame } from './frame.ts';
import { openLocal } from './local.ts';

/** Where progress is kept in this browser. */
export interface Store {
  readonly get: (name: string) => Awaitable<string | null>;
  /** False when it could not be kept. */
  readonly set: (name: string, value: string) => Awaitable<boolean>;
  readonly del: (name: string) => Awaitable<void>;
  /** All names under which Hornbook keeps anything, of whatever site. */
  readonly keys: () => Awaitable<readonly string[]>;
  /** Calls the one listener with the name that another tab changed, or an empty one when it removed everything. */
  readonly onChange: (listener: (name: string) => void) => void;
}

/** At once, or after a while: to be awaited. */
export type Awaitable<T> = T | Promise<T>;

/**
 * The store of this browser. Pages on a disk share one through a page in a frame, since some browsers give each file a
 * storage of its own (LEARNING 3.7). Where everything is refused nothing is kept, and `set` says so.
 * @param storePage link to `store.html`
 */
export async function openStore(storePage: string): Promise<Store> {
  return location.protocol === 'file:' ? ((await openFrame(storePage)) ?? openLocal(null)) : openLocal();
}
