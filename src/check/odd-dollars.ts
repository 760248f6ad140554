import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedContent } from './checked-content.ts';
import { ownLessons } from './translations.ts';

/** Reports dollar signs without a partner in the blocks with formulas (see format.md#markdown-and-html). */
export function unpairedDollars({ blocks, lessonFacts }: CheckedContent): Diagnostic[] {
  return blocks
    .filter(({ math }) => math)
    .flatMap(ownLessons)
    .flatMap(({ file }) => {
      const places = lessonFacts.get(file)?.oddDollars ?? [];
      return places.map((place) => diagnostic('dollar-unpaired', file, place));
    });
}
