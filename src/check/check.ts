import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedContent, Rule } from './checked-content.ts';
import { misnamedFiles } from './file-names.ts';
import { idsElsewhere } from './ids-elsewhere.ts';
import { missingInterfaceText } from './interface-text.ts';
import { brokenLinks } from './links.ts';
import { differingMarkers } from './marker-sequence.ts';
import { missingTranslations } from './missing-translations.ts';
import { unpairedDollars } from './odd-dollars.ts';
import { orphanTranslations } from './orphan-translations.ts';
import { skewedPositions } from './quality/answer-position.ts';

const rules: readonly Rule[] = [
  misnamedFiles,
  idsElsewhere,
  brokenLinks,
  unpairedDollars,
  differingMarkers,
  missingTranslations,
  orphanTranslations,
  missingInterfaceText,
];

const qualityRules: readonly Rule[] = [skewedPositions];

/** Runs the rules that need more than one file. */
export function checkAcrossFiles(content: CheckedContent): Diagnostic[] {
  return [...rules, ...(content.quality ? qualityRules : [])].flatMap((rule) => rule(content));
}
