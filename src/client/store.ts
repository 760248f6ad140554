/** Where progress is kept in this browser. */
export interface Store {
  readonly get: (name: string) => string | null;
  /** False when it could not be kept. */
  readonly set: (name: string, value: string) => boolean;
}

/** The browser's own storage, or memory where that is refused: then `set` says so, and the page works all the same. */
export function openStore(): Store {
  const memory = new Map<string, string>();
  const storage = probe();
  return {
    get: (name) => memory.get(name) ?? storage?.getItem(name) ?? null,
    set(name, value) {
      try {
        if (!storage) throw new Error();
        storage.setItem(name, value);
        memory.delete(name);
        return true;
      } catch {
        memory.set(name, value);
        return false;
      }
    },
  };
}

/** Storage may be there and refuse all the same, even to be named. */
function probe(): Storage | undefined {
  try {
    const name = 'lp1:probe';
    localStorage.setItem(name, name);
    localStorage.removeItem(name);
    return localStorage;
  } catch {
    return undefined;
  }
}
