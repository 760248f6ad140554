import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Question } from '../question.ts';

/** Reports questions of one lesson with the same key. Only a key that the author gave can be repeated. */
export function reportRepeatedKeys(questions: readonly Question[], report: Report): void {
  const seen = new Set<string>();
  for (const { key, text } of questions) {
    if (seen.has(key)) report('question-key-repeated', { line: text.line, column: 1 }, { key });
    seen.add(key);
  }
}
