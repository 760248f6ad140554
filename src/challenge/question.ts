import type { Markdown } from './span.ts';

/** One answer to choose from. */
export interface Answer {
  /** Identifies this answer within its question in stored progress. */
  readonly key: string;
  readonly text: Markdown;
  /** Shown to a learner who chose this answer; only wrong answers have it. */
  readonly feedback?: Markdown;
  /** The original curriculum's name of a recording of the answer, for speaking practice. */
  readonly audioId?: string;
}

/** One multiple-choice question (see format.md#questions). */
export interface Question {
  /** Identifies this question within its lesson in stored progress, even after small edits (see learning.md#question-keys). */
  readonly key: string;
  readonly text: Markdown;
  /** At least two, in file order. */
  readonly answers: readonly Answer[];
  /** Index of the right answer in `answers`, from 0. */
  readonly solution: number;
}

/** A question without its keys. */
export type QuestionDraft = Omit<Question, 'key' | 'answers'> & { readonly answers: readonly AnswerDraft[] };

/** An answer without its key. */
export type AnswerDraft = Omit<Answer, 'key'>;
