import type { LanguageEntry } from '../model/entries.ts';
import type { PageMarkup } from '../rendering/page-markup.ts';
import type { Text } from '../site/text/text.ts';

/** What the components of an MDX page know of the page they stand in; authors cannot hand it to them. */
export interface FreePage {
  readonly language: LanguageEntry;
  readonly path: string;
  readonly markup: PageMarkup;
  readonly text: Text;
}

/** The page that a component stands in. */
export function freePageOf({ freePage }: App.Locals): FreePage {
  if (!freePage) throw new Error('This component belongs in an MDX page.');
  return freePage;
}
