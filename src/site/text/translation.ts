import type { english } from './english.ts';

export type TextKey = keyof typeof english;

/** A text in each plural form that its language has (`Intl.PluralRules`); `other` stands in for forms that are not there. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The interface in one language: every key of the English table, with plural forms where English has them. */
export type TextTable = {
  readonly [Key in TextKey]: (typeof english)[Key] extends string ? string : PluralForms;
};

/** What the interface says in a language other than English. */
export interface Translation {
  /** The language, with its script where it is written in several. */
  readonly tag: string;
  /** Whether somebody who speaks the language has read these texts and found them good. */
  readonly isReviewed: boolean;
  /** English stands in for each text that is not there. */
  readonly texts: Partial<TextTable>;
}
