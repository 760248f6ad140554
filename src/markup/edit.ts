import MagicString from 'magic-string';

/** One change to a text. Offsets and lengths are in UTF-16 units; an edit of length 0 inserts. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly replacement: string;
}

/**
 * Returns the text with the edits applied; everything else is unchanged.
 * @param edits in the order of their offsets, without overlaps
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const result = new MagicString(text);
  for (const { offset, length, replacement } of edits) {
    if (length > 0) result.update(offset, offset + length, replacement);
    else result.appendLeft(offset, replacement);
  }
  return result.toString();
}
