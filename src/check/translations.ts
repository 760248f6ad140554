import type { BlockEntry, LanguageEntry } from '../model/entries.ts';
import type { CheckedContent } from './checked-content.ts';

/** A block in a language that is not the site's first, and the same block in the one that is. */
export interface TranslatedBlock {
  readonly language: LanguageEntry;
  readonly block: BlockEntry;
  /** Missing where the first language has no such block. */
  readonly original?: BlockEntry | undefined;
}

/** Every block beside its original. */
export function translatedBlocks({ site, blocks }: CheckedContent): TranslatedBlock[] {
  const [first, ...others] = site.languages;
  const originals = new Map(blocks.filter(({ language }) => language === first?.tag).map((one) => [one.name, one]));
  return blocks.flatMap((block) => {
    const language = others.find(({ tag }) => tag === block.language);
    return language ? [{ language, block, original: originals.get(block.name) }] : [];
  });
}

/** The lessons of a block that are in its own language. */
export function ownLessons({ lessons }: BlockEntry): BlockEntry['lessons'] {
  return lessons.filter(({ lang }) => lang === undefined);
}
