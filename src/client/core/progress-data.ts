/**
 * The data that pages load to show progress, each entry from a script of its own beside the progress page of its language:
 * `progress/courses.js`, `progress/courses/<course>.js`, `progress/blocks/<block>.js`, `progress/questions/<block>.js`.
 * They are classic scripts because a page opened from a disk may not fetch (see file-urls.md#what-browsers-allow).
 */
export interface ProgressData {
  /** Courses and blocks, to count what is done in them. */
  readonly courses: {
    readonly courses: readonly { readonly name: string; readonly blocks: readonly string[] }[];
    readonly blocks: readonly (readonly [block: string, lessons: number])[];
  };
  /** The blocks of a course. */
  readonly [course: `courses/${string}`]: readonly BlockLine[];
  /** The lessons of a block. */
  readonly [block: `blocks/${string}`]: readonly LessonLine[];
  /** The questions of a block. */
  readonly [block: `questions/${string}`]: BlockQuestions;
}

/** A title with a link that is relative to the progress page. */
interface Line {
  readonly title: string;
  /** Tag of the language of the title, if it is not the language of the page. */
  readonly lang?: string;
  /** Direction of that language. */
  readonly dir?: 'ltr' | 'rtl';
  readonly url: string;
}

export interface BlockLine extends Line {
  readonly name: string;
  /** The number of its lessons. */
  readonly lessons: number;
}

export interface LessonLine extends Line {
  readonly id: string;
  /** Keys of its questions; missing if it has none. */
  readonly questions?: readonly string[];
}

/** The questions of a block, by lesson. */
export interface BlockQuestions extends Line {
  readonly lessons: readonly LessonQuestions[];
}

/** The questions of a lesson: each one with its key and its HTML. */
export interface LessonQuestions {
  readonly id: string;
  /** Tag of the language of the questions. */
  readonly language: string;
  /** Multiple choice and blanks. */
  readonly questions: readonly KeyedHtml[];
  /** Questions of its quizzes. */
  readonly quiz: readonly KeyedHtml[];
  /** Keys of its assignments. */
  readonly tasks: readonly string[];
}

export type KeyedHtml = readonly [key: string, html: string];
