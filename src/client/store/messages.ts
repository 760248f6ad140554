import { namePrefix } from '../core/record.ts';

/** What a page asks the store page. */
export type Request =
  | { readonly id: number; readonly get: string }
  | { readonly id: number; readonly set: string; readonly value: string }
  | { readonly id: number; readonly del: string }
  | { readonly id: number; readonly keys: true };

/** What the store page says: the answer to a request, or a name that another tab changed. */
export type Reply = { readonly id: number; readonly answer: unknown } | { readonly changed: string };

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
