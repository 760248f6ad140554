import { namePrefix } from '../core/record.ts';
import type { Store } from './store.ts';

/** The browser's own storage. Where that is refused, even to be named, nothing is kept, and `set` says so. */
export function openLocal(storage = nameStorage()) {
  return {
    get: (name) => storage?.getItem(name) ?? null,
    set(name, value) {
      // A full one can still be read.
      if (!storage) return false;
      try {
        storage.setItem(name, value);
        return true;
      } catch {
        return false;
      }
    },
    del(name) {
      storage?.removeItem(name);
    },
    keys: () => Object.keys(storage ?? {}).filter((name) => name.startsWith(namePrefix)),
    onChange(listener) {
      addEventListener('storage', ({ key }) => {
        if (key === null || key.startsWith(namePrefix)) listener(key ?? '');
      });
    },
  } satisfies Store;
}

function nameStorage(): Storage | null {
  try {
    localStorage.getItem(namePrefix);
    return localStorage;
  } catch {
    return null;
  }
}
