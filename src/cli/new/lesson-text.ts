import { stringify } from 'yaml';

/** What kinds of lesson can be begun, and the challenge type of each (FORMAT 4). */
const challengeTypes = { lecture: 19, quiz: 8, 'fill-in': 22, reading: 24 } as const;

export type NewLessonType = keyof typeof challengeTypes;

export const newLessonTypes = Object.keys(challengeTypes) as NewLessonType[];

export interface NewLesson {
  readonly id: string;
  readonly title: string;
  readonly dashedName: string;
}

/** How many questions a quiz has at least (FORMAT 5.3). */
const quizQuestions = 10;

const lecture = `# --description--

Write the text of the lesson here.

# --questions--

## --text--

Write the question here.

## --answers--

Write a wrong answer here.

### --feedback--

Say here why it is wrong.

---

Write the right answer here.

---

Write another wrong answer here.

### --feedback--

Say here what to look at again.

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

Say here what the quiz is about.

# --quizzes--

## --quiz--

${Array.from({ length: quizQuestions }, (_, index) => quizQuestion(index + 1)).join('\n')}`;

const fillIn = `# --description--

Say here what to fill in.

# --fillInTheBlank--

## --sentence--

\`Write a sentence here and leave BLANK of its words out.\`

## --blanks--

\`some\`

### --feedback--

Say here what to think of.
`;

const reading = `# --description--

Write the text of the lesson here.

# --assignment--

Say here what to do with it.
`;

const bodies: Readonly<Record<NewLessonType, string>> = { lecture, quiz, 'fill-in': fillIn, reading };

/**
 * The text of a new lesson, which is right as it is and says what to write where.
 * @param tag of the language of its words, which a lesson with blanks has to name
 */
export function lessonText(type: NewLessonType, { id, title, dashedName }: NewLesson, tag: string): string {
  const lang = type === 'fill-in' ? { lang: tag } : {};
  const keys = { id, title, challengeType: challengeTypes[type], dashedName, ...lang };
  // Lessons are read as YAML 1.1, in which more words than in 1.2 are no text unless they are quoted.
  return `---\n${stringify(keys, { version: '1.1', lineWidth: 0 })}---\n\n${bodies[type]}`;
}
