import type { RootContent } from 'mdast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../positions.ts';

/** A letter or digit of a script with spaces between words. */
const letter = '(?![\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}])[\\p{L}\\p{N}]';
const touching = new RegExp(`(?<=${letter})BLANK|BLANK(?=${letter})`, 'gu');

/** Reports each `BLANK` that touches a letter or digit, so that learners cannot tell where the word begins (see format.md#fill-in-the-blank). */
export function reportTouchingBlanks(paragraph: RootContent, source: string, report: Report): void {
  const start = paragraph.position?.start.offset ?? 0;
  const written = source.slice(start, paragraph.position?.end.offset);
  for (const { index } of written.matchAll(touching)) {
    report('blank-touching', placeAt(start + index, source));
  }
}
