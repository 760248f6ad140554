import { namePrefix } from '../core/record.ts';

/** A request to the store page. */
export interface Request {
  readonly id: number;
  /** A name to read, to write `value` under, or to remove; or to list all names. */
  readonly get?: string;
  readonly set?: string;
  readonly value?: string;
  readonly del?: string;
  readonly keys?: true;
}

/** A message of the store page: that it is ready, a name that another tab changed, or the answer to a request. */
export interface Reply {
  readonly id: 'ready' | 'changed' | number;
  readonly answer: unknown;
}

/** The longest text that is stored under one name, in characters. */
const longestValue = 500_000;

/** Returns whether a message is a request about one of Hornbook's names. */
export function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null) return false;
  const { id, get, set, del, keys, value } = message as Readonly<Record<string, unknown>>;
  if (typeof id !== 'number') return false;
  if (keys === true) return true;
  if (set !== undefined && !(typeof value === 'string' && value.length <= longestValue)) return false;
  const name = get ?? set ?? del;
  return typeof name === 'string' && name.startsWith(namePrefix) && name.length <= 300;
}
