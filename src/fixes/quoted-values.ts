import { parseDocument } from 'yaml';
import {
  isIdentifier,
  isRetyped,
  plainValues,
  quoted,
  textKeys,
  touchingHash,
  valueAt,
} from '../challenge/yaml-values.ts';
import type { Edit } from '../markup/edit.ts';
import type { Document } from './document.ts';

/**
 * Puts texts of the front matter in quotation marks that YAML does not read as written (see format.md#front-matter): it reads
 * `12:30` as a number, and the end of `Room #5` as a comment. Only a `#` that touches the word after it is certainly meant as
 * text.
 */
export function fixQuotedValues({ text, header }: Document): Edit[] {
  if (!header) return [];
  const { yaml, data } = header;
  const start = text.indexOf('\n');
  return plainValues(parseDocument(yaml, { logLevel: 'silent' }), yaml).flatMap(
    ({ path, written, comment, offset }) => {
      const isText = textKeys.includes(path.at(-1) ?? '');
      const isCut = isText && touchingHash.test(comment);
      if (written.includes('\n') || !(isCut || ((isText || isName(path)) && isRetyped(valueAt(data, path))))) return [];
      const whole = isCut ? `${written}${comment}` : written;
      return [{ offset: start + offset, length: whole.length, replacement: quoted(whole) }];
    },
  );
}

function isName(path: readonly PropertyKey[]): boolean {
  return isIdentifier(path) || path.join('.') === 'dashedName';
}
