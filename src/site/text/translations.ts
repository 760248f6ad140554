import { arabic } from './arabic.ts';
import { chineseSimplified } from './chinese-simplified.ts';
import { chineseTraditional } from './chinese-traditional.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { swahili } from './swahili.ts';
import type { Translation } from './translation.ts';
import { ukrainian } from './ukrainian.ts';

/** All interface languages besides English. */
export const translations: readonly Translation[] = [
  arabic,
  chineseSimplified,
  chineseTraditional,
  german,
  italian,
  japanese,
  korean,
  portuguese,
  spanish,
  swahili,
  ukrainian,
];

/** Tags of the languages whose texts no fluent speaker has reviewed yet. */
export const unreviewedLanguages = translations.filter(({ isReviewed }) => !isReviewed).map(({ tag }) => tag);
