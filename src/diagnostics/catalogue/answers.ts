import type { Entries } from './entry.ts';
import { blocks, wrongAnswer, question, questionLesson } from './example-texts.ts';

/** Five wrong answers. */
const others = ['night', 'evening', 'bye', 'luck', 'grief'].map((word) => wrongAnswer.replace('night', word));

/** The answers of a question (see format.md#questions). */
export const answers = {
  'answer-empty': {
    severity: 'error',
    title: 'Empty answer',
    message: 'Answer {number} is empty.',
    hint: 'Write the answer, or remove the line `---` next to it.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', '### --feedback--\n\nThat is not an answer.'] })),
      at: '### --feedback--',
      good: questionLesson(question()),
    },
  },
  'answers-equal': {
    severity: 'error',
    title: 'Identical answers',
    message: 'Answer {number} looks the same as answer {other} on the page.',
    hint: 'Change one of them.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', 'Good morning!\n\n### --feedback--\n\nNo.'] })),
      at: 'Good morning!\n\n###',
      good: questionLesson(question()),
    },
  },
  'rule-under-text': {
    severity: 'error',
    title: 'Line `---` directly below text',
    message: 'A line `---` directly below text makes the text a heading instead of separating two items.',
    hint: 'Add a blank line before the `---`, or use `hornbook check --fix`.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!\n---\n\nHello!', wrongAnswer] })),
      at: 'Good morning!',
      good: questionLesson(question({ answers: ['Good morning!', wrongAnswer] })),
    },
  },
  'answers-joined': {
    severity: 'warning',
    title: 'Missing line `---` between answers',
    message: 'This looks like an answer of its own, but no line `---` separates it from answer {number}.',
    hint: 'Add a line `---` above it, with a blank line before and after, or join it with the text above.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning', blocks(wrongAnswer, 'Goodbye')] })),
      at: 'Goodbye',
      good: questionLesson(
        question({
          answers: ['Good morning', wrongAnswer, 'Goodbye\n\n### --feedback--\n\nYou say that when you leave.'],
        }),
      ),
    },
  },
  'feedback-repeated': {
    severity: 'error',
    title: 'Repeated part of an answer',
    message: 'Answer {number} has more than one `### --{part}--`.',
    hint: 'Keep one of them, or separate the answers with a line `---`.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', blocks(wrongAnswer, '### --feedback--', 'Wait.')] })),
      at: '### --feedback--\n\nWait.',
      good: questionLesson(question()),
    },
  },
  'feedback-on-right': {
    severity: 'error',
    title: 'Feedback on the right answer',
    message: 'Answer {number} is right but has feedback; only wrong answers can have feedback.',
    hint: 'Remove the feedback, or correct the number below `## --video-solution--`.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!\n\n### --feedback--\n\nWell done.', wrongAnswer] })),
      at: 'Well done.',
      good: questionLesson(question()),
    },
  },
  'answers-many': {
    severity: 'warning',
    title: 'Too many answers',
    message: 'The question has {count|answer|answers}; more than {most} are hard to compare.',
    hint: 'Remove the least likely answers, or split the question in two.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', ...others] })),
      at: '## --answers--',
      good: questionLesson(question({ answers: ['Good morning!', ...others.slice(1)] })),
    },
  },
  'feedback-partial': {
    severity: 'warning',
    title: 'Wrong answer without feedback',
    message: 'Answer {number} is wrong but has no feedback, unlike other answers of the question.',
    hint: 'Add `### --feedback--` below the answer and explain why it is wrong.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', wrongAnswer, 'Goodbye!'] })),
      at: 'Goodbye!',
      good: questionLesson(
        question({
          answers: ['Good morning!', wrongAnswer, 'Goodbye!\n\n### --feedback--\n\nYou say that when you leave.'],
        }),
      ),
    },
  },
  'feedback-missing': {
    severity: 'info',
    title: 'Question without feedback',
    message: 'No wrong answer has feedback, so learners are not told why their answer is wrong.',
    hint: 'Add `### --feedback--` below each wrong answer and explain why it is wrong.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', 'Good night!'] })),
      at: '## --text--',
      good: questionLesson(question({ answers: ['Good morning!', wrongAnswer] })),
    },
  },
} as const satisfies Entries;
