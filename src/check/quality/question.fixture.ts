import type { Question } from '../../challenge/question.ts';
import type { Code } from '../../diagnostics/catalogue.ts';
import type { Values } from '../../diagnostics/diagnostic.ts';
import type { QuestionRule } from './rule.ts';

export interface QuestionPieces {
  readonly text?: string;
  /** The right one first; each alone or with its feedback. */
  readonly answers: readonly (string | readonly [text: string, feedback: string])[];
}

/** A question whose text is on line 1, its answers on lines 10, 20 and so on, and their feedback five lines below. */
export function question({ text = 'Which?', answers }: QuestionPieces): Question {
  return {
    key: 'q',
    text: { source: text, line: 1 },
    answers: answers.map((answer, index) => {
      const [source, feedback] = typeof answer === 'string' ? [answer] : answer;
      const line = 10 * (index + 1);
      const own = { key: String(index), text: { source, line } };
      return feedback === undefined ? own : { ...own, feedback: { source: feedback, line: line + 5 } };
    }),
    solution: 0,
  };
}

export interface Said {
  readonly code: Code;
  readonly line: number;
  readonly values: Values;
}

/** What a rule says of a question. */
export function said(rule: QuestionRule, pieces: QuestionPieces): Said[] {
  const all: Said[] = [];
  rule(question(pieces), (code, { line }, values = {}) => {
    all.push({ code, line, values });
  });
  return all;
}
