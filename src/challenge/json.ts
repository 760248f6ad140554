import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { fileStart, type Place } from '../diagnostics/diagnostic.ts';
import { placeAt, placeFinder } from './positions.ts';

/** One problem of a JSON text and its position in that text. */
export interface JsonFault {
  readonly kind: 'syntax' | 'shape';
  /** Path in the document, such as `setup.audio`; empty for the whole document. */
  readonly path: string;
  readonly reason: string;
  readonly place: Place;
}

/** Returns the position of the value at a path, or of the nearest value around it that exists. */
export type PlaceOf = (path: readonly PropertyKey[]) => Place;

/** Parses JSON of a known shape. Returns the value and its positions, or all its problems. */
export function readJson<T>(
  text: string,
  shape: z.ZodType<T>,
): { value: T; placeOf: PlaceOf } | { faults: readonly JsonFault[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { faults: [syntaxFault(text)] };
  }
  if (isTooDeep(text)) return { faults: [{ kind: 'syntax', path: '', reason: tooDeep, place: fileStart }] };
  const result = shape.safeParse(value);
  let found: { readonly root: Node | undefined; readonly placeOfOffset: (offset: number) => Place } | undefined;
  const placeOf: PlaceOf = (path) => {
    found ??= { root: parseTree(text), placeOfOffset: placeFinder(text) };
    return found.placeOfOffset(nearest(found.root, path)?.offset ?? 0);
  };
  if (result.success) return { value: result.data, placeOf };
  const faults = result.error.issues.map(({ path, message }) => ({
    kind: 'shape' as const,
    path: path.join('.'),
    reason: message.replace(/^Invalid input: /, ''),
    place: placeOf(path),
  }));
  return { faults };
}

/** Maximum nesting of lists and objects, because the search for positions recurses several calls for each level. */
const depthLimit = 200;

const tooDeep = `lists and objects are nested more than ${depthLimit} levels deep`;

/** Counts brackets outside strings. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > depthLimit) return true;
  }
  return false;
}

function syntaxFault(text: string): JsonFault {
  if (isTooDeep(text)) return { kind: 'syntax', path: '', reason: tooDeep, place: fileStart };
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  const reason = first ? words(printParseErrorCode(first.error)) : 'it cannot be parsed';
  return { kind: 'syntax', path: '', reason, place: placeAt(first?.offset ?? 0, text) };
}

/** `PropertyNameExpected` -> `property name expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** The node at a path, or the nearest node around it that exists. */
function nearest(root: Node | undefined, path: readonly PropertyKey[]): Node | undefined {
  const names = path.map((name) => (typeof name === 'number' ? name : String(name)));
  for (let length = names.length; root && length > 0; length -= 1) {
    const node = findNodeAtLocation(root, names.slice(0, length));
    if (node) return node;
  }
  return root;
}
