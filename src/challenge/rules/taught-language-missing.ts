import { fileStart, type Report } from '../../diagnostics/diagnostic.ts';
import type { FrontMatter } from '../front-matter.ts';

/** Types of language courses: dialogues and sentences with blanks. */
const languageTypes = [21, 22];

/** Reports a language lesson without the language that it teaches (see format.md#challenge-types). */
export function reportMissingTaughtLanguage({ challengeType, lang }: Partial<FrontMatter>, report: Report): void {
  if (challengeType === undefined || lang !== undefined || !languageTypes.includes(challengeType)) return;
  report('taught-language-missing', fileStart, { type: challengeType });
}
