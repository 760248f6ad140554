import { fileStart, type Report } from '../../diagnostics/diagnostic.ts';
import type { FrontMatter } from '../front-matter.ts';

/** The section without which a lesson of a type is nothing (FORMAT 9). */
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

/**
 * Reports a lesson without the section that its type is about.
 * @param broken names of sections that are there; an error may be why they came to nothing, and has been reported already
 */
export function reportMissingPart(
  { challengeType: type = 0 }: Partial<FrontMatter>,
  parts: Parts,
  broken: ReadonlySet<string>,
  report: Report,
): void {
  const part = needed[type];
  if (part === undefined || broken.has(part)) return;
  const found = parts[part];
  if (found === undefined || (Array.isArray(found) && found.length === 0)) {
    report('part-missing', fileStart, { type, part });
  }
}

/** Reports a video lesson without a video. */
export function reportMissingVideo({ challengeType: type, videoId }: Partial<FrontMatter>, report: Report): void {
  if (type === 11 && !videoId) report('video-missing', fileStart, { type });
}
