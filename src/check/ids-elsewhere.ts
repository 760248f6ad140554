import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedContent } from './checked-content.ts';
import { ownLessons } from './translations.ts';

/** Lessons whose id stands in another block of their language too, such as a new edition beside the old (FORMAT 8 and 9). */
export function idsElsewhere({ blocks }: CheckedContent): Diagnostic[] {
  const places = blocks.flatMap((block) =>
    ownLessons(block).map(({ file, id }) => ({ file, id, block: block.name, language: block.language })),
  );
  const byId = Map.groupBy(places, ({ id, language }) => `${language} ${id}`);
  return [...byId.values()].flatMap((same) =>
    same.flatMap(({ file, id, block }) => {
      const other = same.find((one) => one.block !== block);
      return other ? [diagnostic('id-elsewhere', file, fileStart, { id, other: other.file })] : [];
    }),
  );
}
