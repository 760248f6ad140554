import type { english } from './english.ts';

export type TextKey = keyof typeof english;

/** A text in each plural form of its language (`Intl.PluralRules`); missing forms fall back to `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The interface in one language: every key of the English table, with plural forms if English has them. */
export type TextTable = {
  readonly [Key in TextKey]: (typeof english)[Key] extends string ? string : PluralForms;
};

/** The interface in a language other than English. */
export interface Translation {
  /** The language tag, with a script if the language is written in several. */
  readonly tag: string;
  /** Whether a fluent speaker has read and approved these texts. */
  readonly isReviewed: boolean;
  /** Missing texts fall back to English. */
  readonly texts: Partial<TextTable>;
}
