import type { Entries } from './entry.ts';
import { blocks, wrongAnswer, question, questionLesson } from './example-texts.ts';

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
} as const satisfies Entries;
