import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { fileStart, type Place } from '../diagnostics/diagnostic.ts';

/** The data of a YAML text, and the positions of its values. */
export interface YamlText {
  /** Undefined if the text is not valid. */
  readonly value: unknown;
  readonly faults: readonly { readonly reason: string; readonly place: Place }[];
  /** Returns the position of the value at a path, or of the nearest value around it. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** Returns the position of the key at a path, or of the nearest value around it. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
}

/** Parses YAML. The library limits aliases, so that a small file cannot expand into a large one. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return fileStart;
  };
  const placeOfKey = (path: readonly PropertyKey[]): Place => {
    const around: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const keys = isMap(around) ? around.items.map(({ key }) => key).filter(isScalar) : [];
    const range = keys.find(({ value }) => value === path.at(-1))?.range;
    return range ? placeAt(range[0]) : placeOf(path);
  };
  const faults = document.errors.map((error) => ({ reason: reasonOf(error, text), place: placeAt(error.pos[0]) }));
  if (faults.length > 0) return { value: undefined, faults, placeOf, placeOfKey };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), faults, placeOf, placeOfKey };
  } catch (error) {
    return {
      value: undefined,
      faults: [{ reason: firstLine((error as Error).message), place: fileStart }],
      placeOf,
      placeOfKey,
    };
  }
}

/** The part of the library's error that explains it. */
interface ParseFault {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Explains an error. The library's own words do not help with the most common mistake, a value that contains `: `. */
function reasonOf({ code, message, pos }: ParseFault, text: string): string {
  const value = text.slice(pos[0]).split('\n')[0] ?? '';
  const isNested = code === 'BLOCK_AS_IMPLICIT_KEY' || message.startsWith('Nested mappings');
  return isNested && value.includes(': ') ? 'this value contains `: `, so put it in quotes' : firstLine(message);
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/ at line \d+, column \d+:?$/, '');
}
