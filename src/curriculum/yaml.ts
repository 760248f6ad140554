import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { fileStart, type Place } from '../diagnostics/diagnostic.ts';

/** A YAML text, read, with the way from its values to their places. */
export interface YamlText {
  /** Nothing when the text is broken. */
  readonly value: unknown;
  readonly faults: readonly { readonly reason: string; readonly place: Place }[];
  /** The place of the value at a path, or of the nearest thing around it that is there. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** The place of the key at a path, or of the nearest value around it that is there. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
}

/** Reads YAML. Aliases are bounded by the library, so that a small file cannot grow into a large one. */
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
  const faults = document.errors.map(({ message, pos }) => ({ reason: firstLine(message), place: placeAt(pos[0]) }));
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

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/ at line \d+, column \d+:?$/, '');
}
