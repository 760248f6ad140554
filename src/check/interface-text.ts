import { diagnostic, fileStart, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasTextFor } from '../site/text/text.ts';
import type { CheckedContent } from './content.ts';

/** Languages of the site in which Hornbook’s own words are not there. */
export function missingInterfaceText({ site, languageFolders }: CheckedContent): Diagnostic[] {
  return site.languages
    .filter(({ tag }) => !hasTextFor(tag))
    .map(({ tag, name }) =>
      diagnostic('interface-text-missing', languageFolders.get(tag) ?? '.', fileStart, { language: name }),
    );
}
