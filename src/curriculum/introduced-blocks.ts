import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Introductions } from './introductions.ts';

/**
 * Compares the introductions of a language, if it has any, with its blocks (see format.md#structure-files). A block without
 * an introduction has no title, and the introduction of a missing block is never shown.
 * @param own names of the blocks of the language
 * @param all names of the blocks of all languages
 */
export function checkIntroducedBlocks(
  introductions: Introductions,
  own: Iterable<string>,
  all: ReadonlySet<string>,
): Diagnostic[] {
  const courses = [...introductions.values()];
  const [first] = courses;
  if (!first) return [];
  const introduced = new Set(courses.flatMap(({ blocks }) => [...blocks.keys()]));
  const missing = [...own].filter((block) => !introduced.has(block));
  return [
    ...missing.map((block) => diagnostic('intro-block-missing', first.file, fileStart, { block })),
    ...courses.flatMap(({ file, blocks, placeOf }) =>
      [...blocks.keys()]
        .filter((block) => !all.has(block))
        .map((block) => diagnostic('intro-block-unknown', file, placeOf(block), { block })),
    ),
  ];
}
