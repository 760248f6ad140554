import type { Report } from '../diagnostics/diagnostic.ts';
import { contentKey, lastingKey } from './identity.ts';
import { markdownOf, reportRulesUnderText, splitAtRules, type Markdown, type Section } from './span.ts';

/** One task that learners can tick off. */
export interface Assignment {
  /** Identifies it within its lesson in stored progress. */
  readonly key: string;
  readonly text: Markdown;
}

/** Parses an `# --assignment--` section: tasks separated by rules, without empty ones (see format.md#assignments). */
export function readAssignments(section: Section, report: Report): Assignment[] {
  reportRulesUnderText(section.content, report);
  return splitAtRules(section.content).flatMap((piece) => {
    const text = markdownOf(piece);
    return text ? [{ key: lastingKey(contentKey(text.source), text.source, []), text }] : [];
  });
}
