/**
 * The stored progress of a lesson, as JSON under `lp1:<site id>:l:<lesson id>` (see learning.md#stored-progress).
 * Learners' browsers store records for years, so names and meanings never change. Empty parts are left out.
 */
export interface LessonRecord {
  /** Version of this shape. */
  readonly v: 1;
  /** When it was last changed, in milliseconds. */
  readonly u: number;
  /** When the lesson was first completed, in milliseconds; 0 while it is not. */
  readonly d: number;
  /** How it was completed. */
  readonly src: Source;
  /** The block it was last seen in. */
  readonly b: string;
  /** By the key of a question, or of the blanks of a lesson. */
  readonly q: Readonly<Record<string, QuestionRecord>>;
  /** When it was completed in each block. Two blocks may use one id for different lessons. */
  readonly db?: Readonly<Record<string, number>>;
  readonly quiz?: QuizRecord;
  /** Keys of the assignments that are ticked, sorted. */
  readonly a?: readonly string[];
  /** Answers that are not yet judged, by the key of the question: the time in milliseconds, then the answers. */
  readonly draft?: Readonly<Record<string, Draft>>;
}

/** How a lesson was completed: by right answers or ticks, by the button, or elsewhere. */
export type Source = (typeof sources)[number];

/** The strongest source first. */
export const sources = ['answered', 'marked', 'imported'] as const;

export interface QuestionRecord {
  /** 0 seen, 1 wrong, 2 right, 3 shown. */
  readonly s: 0 | 1 | 2 | 3;
  /** Key of the first checked answer. */
  readonly f: string;
  /** How often an answer was checked. */
  readonly n: number;
  /** When it was last judged, in milliseconds. */
  readonly t: number;
  /** Tag of the language it was asked in. A translation is not an edit. */
  readonly l: string;
  /** Keys of the wrong answers of the current attempt, in the order they were checked. */
  readonly w?: readonly string[];
  /** When it was first judged, in milliseconds, if that was earlier than `t`. */
  readonly g?: number;
  /** Day and grade of each verdict, oldest first, without repeats. */
  readonly h?: readonly Graded[];
}

/**
 * Number of a day since 1970, and 0 wrong or shown, 1 right after a wrong answer, 2 right at once. Days follow the learner's
 * clock (see `dayOfVerdict`); earlier versions counted them in UTC.
 */
export type Graded = readonly [day: number, grade: 0 | 1 | 2];

export type Draft = readonly [time: number, ...answers: string[]];

/** Right answers, questions, when in milliseconds, and 1 if missed questions were tried again. */
export type QuizResult = readonly [right: number, total: number, time: number, assisted: 0 | 1];

export interface QuizRecord {
  readonly best?: QuizResult;
  /** Keys of the sets that were taken, each once, the latest last. */
  readonly last: readonly string[];
  /** The latest attempt: its number from 0, when it ended (0 while it goes on), and 1 if it asks missed questions again. */
  readonly now: readonly [attempt: number, ended: number, assisted: 0 | 1];
}

/** The newest version of the shape that Hornbook reads. */
export const recordVersion = 1;

/** How many verdicts of a question are stored. */
export const longestHistory = 20;

/** The prefix of every name that Hornbook stores a value under. */
export const namePrefix = 'lp1:';

/** The name of a lesson's record. */
export function recordName(siteId: string, lessonId: string): string {
  return `${namePrefix}${siteId}:l:${lessonId}`;
}

/** The name of a site's settings and the learner's salt. */
export function metaName(siteId: string): string {
  return `${namePrefix}${siteId}:m`;
}
