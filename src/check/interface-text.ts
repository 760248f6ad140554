import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { missingTexts, textKeys } from '../site/text/text.ts';
import type { CheckedContent } from './checked-content.ts';
import { listNames } from '../diagnostics/list-names.ts';

/** Reports languages of the site whose interface texts are missing or incomplete. */
export function missingInterfaceText({ site, languageFolders }: CheckedContent): Diagnostic[] {
  return site.languages.flatMap(({ tag, name }) => {
    const missing = missingTexts(tag);
    if (missing.length === 0) return [];
    const values = { language: name, count: missing.length, total: textKeys.length, names: listNames(missing) };
    return [diagnostic('interface-text-missing', languageFolders.get(tag) ?? '.', fileStart, values)];
  });
}
