import type { BlockEntry } from '../model/entries.ts';
import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedContent } from './checked-content.ts';
import { someOf } from '../diagnostics/some-of.ts';
import { ownLessons, translatedBlocks } from './translations.ts';

/**
 * What the default language has to stand in for: one diagnostic for each block that is translated in part, and one for all
 * blocks of a language that are not translated at all, however many these are.
 */
export function missingTranslations(content: CheckedContent): Diagnostic[] {
  const byLanguage = Map.groupBy(translatedBlocks(content), ({ language }) => language);
  return [...byLanguage].flatMap(([language, translations]) => {
    const blocks = translations.map(({ block }) => block);
    const untouched = blocks.filter((block) => ownLessons(block).length === 0).map(({ name }) => name);
    const file = content.languageFolders.get(language.tag) ?? '.';
    const values = { language: language.name, count: untouched.length, total: blocks.length, names: someOf(untouched) };
    return [
      ...(untouched.length > 0 ? [diagnostic('translation-block-missing', file, fileStart, values)] : []),
      ...blocks.flatMap((block) => missingLessons(block, language.name)),
    ];
  });
}

/** Points at the first of the originals: the translation's own folder may not have a file to point at. */
function missingLessons(block: BlockEntry, language: string): Diagnostic[] {
  const missing = block.lessons.filter(({ lang }) => lang !== undefined);
  const [first] = missing;
  if (!first || missing.length === block.lessons.length) return [];
  const names = someOf(missing.map(({ name }) => name));
  const counts = { count: missing.length, total: block.lessons.length };
  return [diagnostic('translation-missing', first.file, fileStart, { language, block: block.name, names, ...counts })];
}
