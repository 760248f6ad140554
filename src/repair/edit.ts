/** One change to a text. Offsets and lengths are in UTF-16 units; an edit without length inserts. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly replacement: string;
}

/**
 * The text with its edits made; everything else stays as it is.
 * @param edits in the order of the text, none reaching into the next
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { offset, length, replacement } of edits) {
    pieces.push(text.slice(done, offset), replacement);
    done = offset + length;
  }
  return [...pieces, text.slice(done)].join('');
}
