import type { Entries } from './entry.ts';
import { blocks, wrongAnswer, question, questionLesson } from './example-texts.ts';

/** Five wrong answers. */
const others = ['night', 'evening', 'bye', 'luck', 'grief'].map((word) => wrongAnswer.replace('night', word));

/** The answers of a question (FORMAT 5.1 and 5.2). */
export const answers = {
  'answer-empty': {
    severity: 'error',
    title: 'Empty answer',
    message: 'Answer {number} has no text.',
    hint: 'Write the answer, or remove the line `---` beside it.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', '### --feedback--\n\nThat is nothing.'] })),
      at: '### --feedback--',
      good: questionLesson(question()),
    },
  },
  'answers-equal': {
    severity: 'error',
    title: 'Two equal answers',
    message: 'Answer {number} is the same as answer {other}.',
    hint: 'Change one of the two.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', 'Good morning!\n\n### --feedback--\n\nNo.'] })),
      at: 'Good morning!\n\n###',
      good: questionLesson(question()),
    },
  },
  'rule-under-text': {
    severity: 'error',
    title: 'Line `---` directly under text',
    message: 'A line `---` directly under text makes that text a heading and separates nothing.',
    hint: 'Leave a blank line before it.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!\n---\n\nHello!', wrongAnswer] })),
      at: 'Good morning!',
      good: questionLesson(question({ answers: ['Good morning!', wrongAnswer] })),
    },
  },
  'feedback-repeated': {
    severity: 'error',
    title: 'Two feedbacks on one answer',
    message: 'Answer {number} has more than one `### --{part}--`.',
    hint: 'Keep one, or separate the answers by a line `---`.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', blocks(wrongAnswer, '### --feedback--', 'Wait.')] })),
      at: '### --feedback--\n\nWait.',
      good: questionLesson(question()),
    },
  },
  'feedback-on-right': {
    severity: 'error',
    title: 'Feedback on the right answer',
    message: 'Answer {number} is the right one and has feedback, which is written for wrong answers.',
    hint: 'Remove it, or check the number under `## --video-solution--`.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!\n\n### --feedback--\n\nWell done.', wrongAnswer] })),
      at: 'Well done.',
      good: questionLesson(question()),
    },
  },
  'answers-many': {
    severity: 'warning',
    title: 'Many answers',
    message: 'The question has {count} answers; more than {most} are hard to compare.',
    hint: 'Remove the least likely ones, or ask two questions.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', ...others] })),
      at: '## --answers--',
      good: questionLesson(question({ answers: ['Good morning!', ...others.slice(1)] })),
    },
  },
  'feedback-partial': {
    severity: 'warning',
    title: 'Wrong answer without feedback',
    message: 'Answer {number} is wrong and has no feedback, while others of the question have.',
    hint: 'Say under `### --feedback--` why it is wrong.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', wrongAnswer, 'Goodbye!'] })),
      at: 'Goodbye!',
      good: questionLesson(
        question({
          answers: ['Good morning!', wrongAnswer, 'Goodbye!\n\n### --feedback--\n\nThat is said when leaving.'],
        }),
      ),
    },
  },
  'feedback-missing': {
    severity: 'info',
    title: 'Question without feedback',
    message: 'No wrong answer of the question has feedback, so whoever chooses one learns only that it is wrong.',
    hint: 'Say under `### --feedback--` of each wrong answer why it is wrong.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!', 'Good night!'] })),
      at: '## --text--',
      good: questionLesson(question({ answers: ['Good morning!', wrongAnswer] })),
    },
  },
} as const satisfies Entries;
