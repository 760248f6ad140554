import { namePrefix } from '../core/record.ts';

/** What a page asks the store page. */
export interface Request {
  readonly id: number;
  /** A name to read, to write `value` under, or to remove; or to list all names. */
  readonly get?: string;
  readonly set?: string;
  readonly value?: string;
  readonly del?: string;
  readonly keys?: true;
}

/** What the store page says: that it is there, a name that another tab changed, or the answer to a request. */
export interface Reply {
  readonly id: 'ready' | 'changed' | number;
  readonly answer: unknown;
}

/** The longest text that is stored under one name, in letters. */
const longestValue = 500_000;

/** True for a message of the shape that pages send, about a name of ours. */
export function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null) return false;
  const { id, get, set, del, keys, value } = message as Readonly<Record<string, unknown>>;
  if (typeof id !== 'number') return false;
  if (keys === true) return true;
  if (set !== undefined && !(typeof value === 'string' && value.length <= longestValue)) return false;
  const name = get ?? set ?? del;
  return typeof name === 'string' && name.startsWith(namePrefix) && name.length <= 300;
}
