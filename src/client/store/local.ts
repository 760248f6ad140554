import { namePrefix } from '../core/record.ts';
import type { Store } from './store.ts';

/** The browser's local storage. If the browser refuses access to it, `set` returns false. */
export function openLocal(storage = accessStorage()) {
  return {
    get: (name) => storage?.getItem(name) ?? null,
    set(name, value) {
      // A full storage can still be read.
      try {
        (storage as Storage).setItem(name, value);
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
        if (key?.startsWith(namePrefix) ?? true) listener(key);
      });
    },
  } satisfies Store;
}

function accessStorage(): Storage | null {
  try {
    localStorage.getItem(namePrefix);
    return localStorage;
  } catch {
    return null;
  }
}
