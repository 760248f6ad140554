import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { yamlFaults } from '../challenge/yaml-faults.ts';
import { cutTexts, isIdentifier, isRetyped, plainValues, reportCutTexts } from '../challenge/yaml-values.ts';
import { fileStart, type Place, type Report } from '../diagnostics/diagnostic.ts';

/** A parsed YAML text, with the positions of its values. */
export interface YamlText {
  /** Undefined if the text is invalid. */
  readonly value: unknown;
  readonly faults: readonly { readonly reason: string; readonly fix?: string; readonly place: Place }[];
  /** The position of the value at a path, or of the nearest value around it that exists. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** The value at a path as it is written, if YAML reads it as something other than text. */
  readonly retyped: (path: readonly PropertyKey[]) => string | undefined;
  /** The position of the key at a path, or of the nearest value around it that exists. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
}

/**
 * Parses YAML, and reports what is wrong with its values as text. The library limits aliases, so that a small file cannot grow
 * into a large one.
 */
export function readYaml(text: string, report: Report): YamlText {
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
  const retyped = (path: readonly PropertyKey[]) => {
    const node = document.getIn(path, true);
    return isScalar(node) && isRetyped(node.value) ? node.source : undefined;
  };
  const broken = (faults: YamlText['faults']) => ({ value: undefined, faults, placeOf, placeOfKey, retyped });
  try {
    const faults = yamlFaults(text, document).map(({ offset, ...fault }) => ({ ...fault, place: placeAt(offset) }));
    if (faults.length > 0) return broken(faults);
    reportCutTexts(cutTexts(document, text), placeAt, report);
    for (const { path, written } of plainValues(document, text)) {
      if (isIdentifier(path) && isRetyped(document.getIn(path))) document.setIn(path, written);
    }
    return { value: document.toJS({ maxAliasCount: 100 }), faults, placeOf, placeOfKey, retyped };
  } catch (error) {
    return broken([{ reason: (error as Error).message, place: fileStart }]);
  }
}

/** Says how to write a value as text, in words that follow its path. */
export function mustBeQuoted(written: string): string {
  return `must be a text; put \`${written}\` in quotation marks`;
}
