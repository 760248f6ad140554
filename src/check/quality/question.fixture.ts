import type { Question } from '../../challenge/question.ts';
import type { Code } from '../../diagnostics/catalogue.ts';
import type { Values } from '../../diagnostics/diagnostic.ts';
import type { QuestionRule } from './rule.ts';

export interface QuestionPieces {
  readonly text?: string;
  /** The right answer first. Each is a text, or a text with its feedback. */
  readonly answers: readonly (string | readonly [text: string, feedback: string])[];
}

/** A question with its text on line 1, answers on lines 10, 20 and so on, and feedback five lines below each. */
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

export interface Reported {
  readonly code: Code;
  readonly line: number;
  readonly values: Values;
}

/** Runs a rule on a question. */
export function reported(rule: QuestionRule, pieces: QuestionPieces): Reported[] {
  const all: Reported[] = [];
  rule(question(pieces), (code, { line }, values = {}) => {
    all.push({ code, line, values });
  });
  return all;
}
