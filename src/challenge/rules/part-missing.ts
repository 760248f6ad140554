import type { Code } from '../../diagnostics/catalogue.ts';
import { fileStart, hasErrors, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import type { FrontMatter } from '../front-matter.ts';

/** The section that a lesson of a type must have (see format.md#challenge-types). */
const needed: Readonly<Record<number, 'quizzes' | 'questions' | 'fillInTheBlank'>> = {
  8: 'quizzes',
  19: 'questions',
  22: 'fillInTheBlank',
};

interface Parts {
  readonly quizzes?: readonly unknown[];
  readonly questions?: readonly unknown[];
  readonly fillInTheBlank?: unknown;
}

/** Errors that can hide a whole section. */
const hiding: readonly Code[] = ['marker-unknown', 'marker-misplaced', 'marker-older', 'fence-unclosed'];

/**
 * Reports a lesson without the section that its type needs, unless another reported error may be the reason.
 * @param names of the sections in the file
 */
export function reportMissingPart(
  { challengeType: type = 0 }: Partial<FrontMatter>,
  parts: Parts,
  names: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
  report: Report,
): void {
  const part = needed[type];
  if (part === undefined || (names.has(part) && hasErrors(diagnostics))) return;
  if (diagnostics.some(({ code }) => hiding.includes(code))) return;
  const found = parts[part];
  if (found === undefined || (Array.isArray(found) && found.length === 0)) {
    report('part-missing', fileStart, { type, part });
  }
}

/** Reports a video lesson without a video. */
export function reportMissingVideo({ challengeType: type, videoId }: Partial<FrontMatter>, report: Report): void {
  if (type === 11 && !videoId) report('video-missing', fileStart, { type });
}
