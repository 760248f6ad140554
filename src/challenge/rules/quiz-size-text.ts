import type { Report } from '../../diagnostics/diagnostic.ts';
import { sizes, type Quiz } from '../quizzes.ts';
import type { Section } from '../span.ts';
import { markdownOf } from '../span.ts';

/**
 * Reports a description that states another size than its quiz has. Numbers in prose are ambiguous, so the description must
 * name exactly one of the two sizes with its pass mark, 9 of 10 or 18 of 20 (see format.md#quizzes).
 */
export function reportSizeInText(description: Section | undefined, quizzes: readonly Quiz[], report: Report): void {
  const text = description && markdownOf(description.content);
  const [first] = quizzes;
  if (!text || !first || quizzes.some(({ questions }) => questions.length !== first.questions.length)) return;
  const numbers = new Set(text.source.match(/\d+/g)?.map(Number));
  const named = sizes.filter((size) => numbers.has(size) && numbers.has(size * 0.9));
  const count = first.questions.length;
  if (named[0] === undefined || named.length > 1 || !sizes.includes(count) || numbers.has(count)) return;
  report('quiz-size-text', { line: text.line, column: 1 }, { named: named[0], count });
}
