import { fileStart, type Report } from '../../diagnostics/diagnostic.ts';
import type { FrontMatter } from '../front-matter.ts';

/** Types that belong to language courses: dialogues, and sentences with gaps. */
const languageTypes = [21, 22];

/** Reports a language lesson that does not say which language it teaches (FORMAT 2 and 9). */
export function reportMissingTaughtLanguage({ challengeType, lang }: Partial<FrontMatter>, report: Report): void {
  if (challengeType === undefined || lang !== undefined || !languageTypes.includes(challengeType)) return;
  report('taught-language-missing', fileStart, { type: challengeType });
}
