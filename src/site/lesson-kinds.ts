import type { TextKey } from './text/text.ts';

/** The kind of lesson that learners see: a label and an icon. It does not decide which sections a page shows. */
export interface LessonKind {
  readonly label: TextKey;
  /** Path data of an outlined icon on a 24 by 24 grid. */
  readonly icon: string;
}

const code = 'M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14';
const page = 'M6 3h9l4 4v14H6zM9 11h7M9 15h7';
const check = 'M4 12l5 5L20 6';
const flag = 'M6 21V4h12l-3 4 3 4H6';
const play = 'M5 4h14v16H5zM10 9l5 3-5 3z';
const speech = 'M4 5h16v11H10l-5 4v-4H4z';
const pencil = 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4';
const link = 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6';
const list = 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11';

const kinds = {
  step: { label: 'kindStep', icon: code },
  exercise: { label: 'kindExercise', icon: code },
  project: { label: 'kindProject', icon: flag },
  quiz: { label: 'kindQuiz', icon: check },
  video: { label: 'kindVideo', icon: play },
  workspace: { label: 'kindWorkspace', icon: link },
  reading: { label: 'kindReading', icon: page },
  exam: { label: 'kindExam', icon: flag },
  question: { label: 'kindQuestion', icon: page },
  dialogue: { label: 'kindDialogue', icon: speech },
  blanks: { label: 'kindBlanks', icon: pencil },
  lab: { label: 'kindLab', icon: code },
  daily: { label: 'kindDaily', icon: code },
  review: { label: 'kindReview', icon: list },
} as const satisfies Record<string, LessonKind>;

/** Kinds by challenge type (see format.md#challenge-types). */
const byType: Readonly<Record<number, keyof typeof kinds>> = {
  0: 'step',
  1: 'exercise',
  2: 'exercise',
  3: 'project',
  4: 'project',
  5: 'project',
  6: 'step',
  8: 'quiz',
  10: 'project',
  11: 'video',
  12: 'workspace',
  13: 'workspace',
  14: 'project',
  15: 'reading',
  17: 'exam',
  18: 'exercise',
  19: 'question',
  20: 'step',
  21: 'dialogue',
  22: 'blanks',
  23: 'project',
  24: 'reading',
  25: 'lab',
  26: 'lab',
  27: 'lab',
  28: 'daily',
  29: 'daily',
  30: 'exam',
  31: 'review',
  32: 'workspace',
  33: 'workspace',
};

/** Returns the kind of a challenge type. Types that upstream does not use count as reading. */
export function lessonKind(challengeType: number): LessonKind {
  return kinds[byType[challengeType] ?? 'reading'];
}
