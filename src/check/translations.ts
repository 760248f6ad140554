import type { BlockEntry, LanguageEntry } from '../model/entries.ts';
import type { CheckedContent } from './checked-content.ts';

/** A block in another language than the default, and its original in the default language. */
export interface TranslatedBlock {
  readonly language: LanguageEntry;
  readonly block: BlockEntry;
  /** Missing if the default language has no such block. */
  readonly original?: BlockEntry | undefined;
}

/** Returns every translated block with its original. */
export function translatedBlocks({ site, blocks }: CheckedContent): TranslatedBlock[] {
  const [first, ...others] = site.languages;
  const originals = new Map(blocks.filter(({ language }) => language === first?.tag).map((one) => [one.name, one]));
  return blocks.flatMap((block) => {
    const language = others.find(({ tag }) => tag === block.language);
    return language ? [{ language, block, original: originals.get(block.name) }] : [];
  });
}

/** Returns the lessons of a block without fallbacks. */
export function ownLessons({ lessons }: BlockEntry): BlockEntry['lessons'] {
  return lessons.filter(({ lang }) => lang === undefined);
}
