import type { LanguageEntry } from '../model/entries.ts';
import type { PageMarkup } from '../rendering/page-markup.ts';
import type { Text } from '../site/text/text.ts';

/** The context of the components on an MDX page, which authors do not pass themselves. */
export interface FreePage {
  readonly language: LanguageEntry;
  readonly path: string;
  readonly markup: PageMarkup;
  readonly text: Text;
}

/** Returns the MDX page that contains a component. */
export function freePageOf({ freePage }: App.Locals): FreePage {
  if (!freePage) throw new Error('This component works only on an MDX page.');
  return freePage;
}
