import type { BlockEntry } from '../model/entries.ts';
import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedContent } from './checked-content.ts';
import { listNames } from '../diagnostics/list-names.ts';
import { ownLessons, translatedBlocks } from './translations.ts';

/**
 * Reports missing translations: one diagnostic for each partly translated block, and one for all blocks of a language that
 * have no translation.
 */
export function missingTranslations(content: CheckedContent): Diagnostic[] {
  const byLanguage = Map.groupBy(translatedBlocks(content), ({ language }) => language);
  return [...byLanguage].flatMap(([language, translations]) => {
    const blocks = translations.map(({ block }) => block);
    const untouched = blocks.filter((block) => ownLessons(block).length === 0).map(({ name }) => name);
    const file = content.languageFolders.get(language.tag) ?? '.';
    const values = {
      language: language.name,
      count: untouched.length,
      total: blocks.length,
      names: listNames(untouched),
    };
    return [
      ...(untouched.length > 0 ? [diagnostic('translation-block-missing', file, fileStart, values)] : []),
      ...blocks.flatMap((block) => missingLessons(block, language.name)),
    ];
  });
}

/** Points at the first original, since the translation may have no file. */
function missingLessons(block: BlockEntry, language: string): Diagnostic[] {
  const missing = block.lessons.filter(({ lang }) => lang !== undefined);
  const [first] = missing;
  if (!first || missing.length === block.lessons.length) return [];
  const names = listNames(missing.map(({ name }) => name));
  const counts = { count: missing.length, total: block.lessons.length };
  return [diagnostic('translation-missing', first.file, fileStart, { language, block: block.name, names, ...counts })];
}
