import { posix } from 'node:path';
import { matchingLesson } from '../model/fallbacks.ts';
import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedContent } from './checked-content.ts';
import { ownLessons, translatedBlocks, type TranslatedBlock } from './translations.ts';

/** Reports lessons and blocks that the default language lacks, usually because their original was removed. */
export function orphanTranslations(content: CheckedContent): Diagnostic[] {
  const language = content.site.languages[0]?.name ?? '';
  return translatedBlocks(content).flatMap((translation) => orphansIn(translation, language));
}

function orphansIn({ block, original }: TranslatedBlock, language: string): Diagnostic[] {
  const own = ownLessons(block);
  if (!original) {
    const folder = posix.dirname(own[0]?.file ?? '.');
    return [diagnostic('translation-orphan', folder, fileStart, { what: 'block', name: block.name, language })];
  }
  return own
    .filter((lesson) => !matchingLesson(original, lesson))
    .map(({ file, name }) => diagnostic('translation-orphan', file, fileStart, { what: 'lesson', name, language }));
}
