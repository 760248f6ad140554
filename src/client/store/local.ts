import { namePrefix } from '../core/record.ts';
import type { Store } from './store.ts';

/** The browser's own storage; nothing where it is refused, even to be named. A full one can still be read. */
export function openLocal() {
  const storage = nameStorage();
  if (!storage) return undefined;
  return {
    get: (name) => storage.getItem(name),
    set(name, value) {
      try {
        storage.setItem(name, value);
        return true;
      } catch {
        return false;
      }
    },
    del(name) {
      storage.removeItem(name);
    },
    keys: () => Object.keys(storage).filter((name) => name.startsWith(namePrefix)),
    onChange(listener) {
      addEventListener('storage', ({ key }) => {
        if (key === null || key.startsWith(namePrefix)) listener(key ?? '');
      });
    },
  } satisfies Store;
}

function nameStorage(): Storage | undefined {
  try {
    localStorage.getItem(namePrefix);
    return localStorage;
  } catch {
    return undefined;
  }
}
