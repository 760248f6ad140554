import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { missingTexts, textKeys } from '../site/text/text.ts';
import type { CheckedContent } from './checked-content.ts';
import { someOf } from '../diagnostics/some-of.ts';

/** Languages of the site in which Hornbook’s own words are not there, or not all of them. */
export function missingInterfaceText({ site, languageFolders }: CheckedContent): Diagnostic[] {
  return site.languages.flatMap(({ tag, name }) => {
    const missing = missingTexts(tag);
    if (missing.length === 0) return [];
    const values = { language: name, count: missing.length, total: textKeys.length, names: someOf(missing) };
    return [diagnostic('interface-text-missing', languageFolders.get(tag) ?? '.', fileStart, values)];
  });
}
