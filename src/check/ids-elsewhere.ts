import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedContent } from './checked-content.ts';
import { ownLessons } from './translations.ts';

/**
 * Reports lessons with the id of a lesson in another block of the same language, such as a new edition beside the old one
 * (see format.md#irregular-files).
 */
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
