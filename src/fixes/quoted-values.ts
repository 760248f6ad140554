import { parseDocument } from 'yaml';
import { plainValues, quoted, textKeys, touchingHash } from '../challenge/yaml-values.ts';
import type { Edit } from '../markup/edit.ts';
import type { Document } from './document.ts';

/**
 * Puts texts of the front matter in quotation marks that end at a `#` because YAML reads the rest as a comment (see
 * format.md#front-matter). Only a `#` that touches the word after it, as in `Room #5`, is certainly meant as text.
 */
export function fixQuotedValues({ text, yaml }: Document): Edit[] {
  if (yaml === undefined) return [];
  const start = text.indexOf('\n');
  return plainValues(parseDocument(yaml, { logLevel: 'silent' }), yaml)
    .filter(({ path, written }) => textKeys.includes(path.at(-1) ?? '') && !written.includes('\n'))
    .filter(({ comment }) => touchingHash.test(comment))
    .map(({ written, comment, offset }) => {
      const whole = `${written}${comment}`;
      return { offset: start + offset, length: whole.length, replacement: quoted(whole) };
    });
}
