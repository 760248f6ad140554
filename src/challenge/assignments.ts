import { contentKey } from './identity.ts';
import { markdownOf, splitAtRules, type Markdown, type Section } from './span.ts';

/** One thing to do and to tick. */
export interface Assignment {
  /** Names it within its lesson in stored progress. */
  readonly key: string;
  readonly text: Markdown;
}

/** Reads an `# --assignment--` section: items separated by rules; an empty one is dropped (FORMAT 5.1, 5.8). */
export function readAssignments(section: Section): Assignment[] {
  return splitAtRules(section.content).flatMap((piece) => {
    const text = markdownOf(piece);
    return text ? [{ key: contentKey(text.source), text }] : [];
  });
}
