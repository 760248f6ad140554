/**
 * What pages load to show progress, beside the page of each language that shows it: `progress/courses.js`,
 * `progress/courses/<course>.js`, `progress/blocks/<block>.js`, `progress/questions/<block>.js`. They are classic scripts,
 * since pages on a disk may not fetch.
 */
export interface Outlines {
  /** Courses and blocks, to count what is done of them. */
  readonly courses: {
    readonly courses: readonly { readonly name: string; readonly blocks: readonly string[] }[];
    readonly blocks: readonly (readonly [block: string, lessons: number])[];
  };
  /** The blocks of a course. */
  readonly [course: `courses/${string}`]: readonly BlockLine[];
  /** The lessons of a block. */
  readonly [block: `blocks/${string}`]: readonly LessonLine[];
  /** What a block asks. */
  readonly [block: `questions/${string}`]: AskedBlock;
}

/** A link to something, from a page beside `progress.html`. */
interface Line {
  readonly title: string;
  /** Tag of the language of the title, where it is not the page's. */
  readonly lang?: string;
  readonly url: string;
}

export interface BlockLine extends Line {
  readonly name: string;
  /** How many lessons it has. */
  readonly lessons: number;
}

export interface LessonLine extends Line {
  readonly id: string;
  /** Keys of what it asks; missing where it asks nothing. */
  readonly asked?: readonly string[];
}

/** What the lessons of a block ask. */
export interface AskedBlock extends Line {
  readonly lessons: readonly AskedLesson[];
}

/** What a lesson asks: each question with its key and its HTML. */
export interface AskedLesson {
  readonly id: string;
  /** Tag of the language in which it asks. */
  readonly language: string;
  /** Multiple choice and blanks. */
  readonly questions: readonly KeyedHtml[];
  /** Questions of its quizzes. */
  readonly quiz: readonly KeyedHtml[];
  /** Keys of its assignments. */
  readonly tasks: readonly string[];
}

export type KeyedHtml = readonly [key: string, html: string];

/** A script that leaves a value under its name for the page that loads it. */
export function outlineScript<N extends keyof Outlines>(name: N, value: Outlines[N]): Response {
  return new Response(`(self.hornbook??={})[${JSON.stringify(name)}]=${JSON.stringify(value)};\n`);
}
