import { isPair, isScalar, isSeq, visit, type Document, type Node, type Pair } from 'yaml';
import type { Place, Report } from '../diagnostics/diagnostic.ts';

/** A value without quotation marks, as its author wrote it. */
export interface PlainValue {
  readonly path: readonly PropertyKey[];
  /** Empty if the key has no value. */
  readonly written: string;
  /** The comment on the last line of the value, from the space before its `#`; empty if there is none. */
  readonly comment: string;
  readonly offset: number;
}

/** Returns the values of a YAML text that are not in quotation marks, in file order. */
export function plainValues(document: Document, text: string): PlainValue[] {
  const values: PlainValue[] = [];
  visit(document, {
    Scalar: (key, { type, range }, ancestors) => {
      if (key === 'key' || !range || (type !== undefined && type !== 'PLAIN')) return;
      const [start, end] = range;
      const lineEnd = text.indexOf('\n', end);
      const rest = text.slice(end, lineEnd < 0 ? undefined : lineEnd);
      const comment = /^[ \t]*#.*$/.exec(rest)?.[0].trimEnd() ?? '';
      values.push({ path: pathOf(ancestors, key), written: text.slice(start, end), comment, offset: start });
    },
  });
  return values;
}

function pathOf(ancestors: readonly (Document | Node | Pair)[], key: number | 'key' | 'value' | null): PropertyKey[] {
  const names = ancestors.flatMap((node, index): PropertyKey[] => {
    if (isPair(node)) return [isScalar(node.key) ? String(node.key.value) : ''];
    const child = ancestors[index + 1];
    return isSeq(node) && child ? [node.items.indexOf(child)] : [];
  });
  return typeof key === 'number' ? [...names, key] : names;
}

/** Keys whose values are text for people, in which a `#` can be a sign of the text. */
export const textKeys: readonly PropertyKey[] = [
  'title',
  'description',
  'footer',
  'name',
  'helpCategory',
  'msTrophyId',
];

/** Keys whose values are names of files, folders and pages. A comment after one is common, but not with a sign like `#1`. */
const nameKeys: readonly PropertyKey[] = ['dashedName', 'logo', 'challenges', 'structure', 'intro', 'assets'];

/**
 * Keys of identifiers. They are text, even if YAML reads one as a number, as it does with `5900e3681234567890123456`. The values
 * of `videoLocaleIds` are identifiers by language.
 */
const identifiers: readonly PropertyKey[] = ['id', 'videoId', 'bvid', 'msTrophyId'];

/** The data with its identifiers as written, if YAML reads any of them as something other than text. */
export function withTextIds(data: YamlMapping, plain: () => readonly PlainValue[]): YamlMapping {
  if (topKeysOfIds.every((key) => data[key] === undefined || typeof data[key] === 'string')) return data;
  const copy = structuredClone(data);
  for (const { path, written } of plain()) {
    if (!isIdentifier(path) || !isRetyped(valueAt(copy, path))) continue;
    const around = valueAt(copy, path.slice(0, -1)) as Mapping;
    around[path.at(-1) ?? ''] = written;
  }
  return copy;
}

/** A YAML text as data. */
export type YamlMapping = Readonly<Record<string, unknown>>;
type Mapping = Record<PropertyKey, unknown>;

/** The value at a path; undefined if there is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined), data);
}

/** True for a value that YAML does not read as the text that is written. */
export function isRetyped(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;
}

const topKeysOfIds = ['id', 'videoId', 'bilibiliIds', 'msTrophyId', 'videoLocaleIds', 'prerequisites'];

/** True for the path of an identifier, which is text whatever it looks like. */
export function isIdentifier(path: readonly PropertyKey[]): boolean {
  return identifiers.includes(path.at(-1) ?? '') || (path[0] === 'videoLocaleIds' && path.length === 2);
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** True if a YAML text may have texts that a comment cuts; a cheap test before it is parsed. */
export function mayBeCut(text: string): boolean {
  return /[^\s][ \t]+#/.test(text);
}

/**
 * Returns the texts that end at a sign `#` because YAML reads the rest of the line as a comment. A comment that is set off by
 * several spaces and begins with a space is meant as one.
 */
export function cutTexts(document: Document, text: string): PlainValue[] {
  return plainValues(document, text).filter(({ path, written, comment }) => {
    const key = path.at(-1) ?? '';
    if (written === '' || !(textKeys.includes(key) || nameKeys.includes(key))) return false;
    return touchingHash.test(comment) || (textKeys.includes(key) && comment.startsWith(' #'));
  });
}

/** A sign that belongs to the word after it, as in `#1`. */
export const touchingHash = /^[ \t]*#[^\s#]/;

/** Reports each text that ends at a `#` (see format.md#front-matter). */
export function reportCutTexts(cuts: readonly PlainValue[], placeOf: (offset: number) => Place, report: Report): void {
  for (const { path, written, comment, offset } of cuts) {
    const key = String(path.at(-1));
    const whole = quoted(`${written}${comment}`);
    report('value-cut', placeOf(offset), { key, value: written, comment: comment.trim().slice(0, 60), whole });
  }
}

/** A text in quotation marks, as YAML. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
