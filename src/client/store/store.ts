/** Where this browser keeps progress. */
export interface Store {
  readonly get: (name: string) => Awaitable<string | null>;
  /** Returns false if the browser refused to store the value. */
  readonly set: (name: string, value: string) => Awaitable<boolean>;
  readonly del: (name: string) => Awaitable<void>;
  /** All names that Hornbook stores values under, for every site. */
  readonly keys: () => Awaitable<readonly string[]>;
  /** Calls the only listener with the name that another tab changed, or with null if it removed everything. */
  readonly onChange: (listener: (name: string | null) => void) => void;
}

/** A value, or a promise of it. */
export type Awaitable<T> = T | Promise<T>;
