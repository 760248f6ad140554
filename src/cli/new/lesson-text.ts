import { stringify } from 'yaml';

/** The types of new lessons, with the challenge type of each (see format.md#challenge-types). */
const challengeTypes = { lecture: 19, quiz: 8, 'fill-in': 22, reading: 24 } as const;

export type NewLessonType = keyof typeof challengeTypes;

export const newLessonTypes = Object.keys(challengeTypes) as NewLessonType[];

export interface NewLesson {
  readonly id: string;
  readonly title: string;
  readonly dashedName: string;
}

/** The smallest number of questions in a quiz (see format.md#quizzes). */
const quizQuestions = 10;

const lecture = `# --description--

Write the text of the lesson here.

# --questions--

## --text--

Write the question here.

## --answers--

Write a wrong answer here.

### --feedback--

Explain here why it is wrong.

---

Write the right answer here.

---

Write another wrong answer here.

### --feedback--

Explain here what to review.

## --video-solution--

2
`;

const quizQuestion = (number: number) => `### --question--

#### --text--

Write question ${number} here.

#### --distractors--

Write a wrong answer here.

---

Write a second wrong answer here.

---

Write a third wrong answer here.

#### --answer--

Write the right answer here.
`;

const quiz = `# --description--

Describe the quiz here.

# --quizzes--

## --quiz--

${Array.from({ length: quizQuestions }, (_, index) => quizQuestion(index + 1)).join('\n')}`;

const fillIn = `# --description--

Explain here what to fill in.

# --fillInTheBlank--

## --sentence--

\`Write a sentence here and leave BLANK of its words out.\`

## --blanks--

\`some\`

### --feedback--

Give a hint here.
`;

const reading = `# --description--

Write the text of the lesson here.

# --assignment--

Describe the assignment here.
`;

const bodies: Readonly<Record<NewLessonType, string>> = { lecture, quiz, 'fill-in': fillIn, reading };

/**
 * Returns the text of a new lesson. It passes every check, and its placeholders say what to write where.
 * @param tag language tag of the lesson, which a lesson with blanks must name
 */
export function lessonText(type: NewLessonType, { id, title, dashedName }: NewLesson, tag: string): string {
  const lang = type === 'fill-in' ? { lang: tag } : {};
  const keys = { id, title, challengeType: challengeTypes[type], dashedName, ...lang };
  // Front matter is YAML 1.1, in which more words than in 1.2 need quotes to be text.
  return `---\n${stringify(keys, { version: '1.1', lineWidth: 0 })}---\n\n${bodies[type]}`;
}
