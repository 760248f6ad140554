import type { Entries } from './entry.ts';
import { quizQuestion, quizLesson } from './example-texts.ts';

/** Quizzes (see format.md#quizzes). */
export const quizzes = {
  'quiz-size': {
    severity: 'error',
    title: 'Wrong number of questions',
    message: 'The quiz has {count|question|questions}; it must have 10 or 20.',
    hint: 'Add or remove questions.',
    example: {
      bad: quizLesson().replace(/### --question--\n(?![^]*### --question--)[^]*/, ''),
      at: '## --quiz--\n',
      good: quizLesson(),
    },
  },
  'quiz-question-incomplete': {
    severity: 'error',
    title: 'Incomplete quiz question',
    message: 'Missing or empty `#### --{part}--` in the question.',
    hint: 'Write each question as `#### --text--`, `#### --distractors--` and `#### --answer--`.',
    example: {
      bad: quizLesson(quizQuestion({ answer: '' })),
      at: '### --question--\n\n#### --text--\n\nWhat',
      good: quizLesson(quizQuestion()),
    },
  },
  'quiz-distractors': {
    severity: 'error',
    title: 'Wrong number of wrong answers',
    message: 'The question has {count|wrong answer|wrong answers}; it must have 3.',
    hint: 'Separate the wrong answers with lines `---` that have a blank line before and after them.',
    example: {
      bad: quizLesson(quizQuestion({ distractors: ['Good night!', 'Goodbye!'] })),
      at: '#### --distractors--\n\nGood night!\n\n---\n\nGoodbye!\n\n####',
      good: quizLesson(quizQuestion()),
    },
  },
  'quiz-equal-answers': {
    severity: 'error',
    title: 'Identical answers',
    message: 'Two answers of the question look the same on the page.',
    hint: 'Change one of them.',
    example: {
      bad: quizLesson(quizQuestion({ distractors: ['Good night!', 'Goodbye!', 'Good night!'] })),
      at: '#### --distractors--\n\nGood night!\n\n---\n\nGoodbye!\n\n---\n\nGood night!',
      good: quizLesson(quizQuestion()),
    },
  },
  'quiz-size-text': {
    severity: 'warning',
    title: 'Description names another number of questions',
    message: 'The description mentions {named} questions, but the quiz has {count}.',
    hint: 'Correct the description, or add or remove questions.',
    example: {
      bad: quizLesson().replace('# --quizzes--', '# --description--\n\nAnswer 18 of 20 questions.\n\n# --quizzes--'),
      at: 'Answer 18',
      good: quizLesson().replace('# --quizzes--', '# --description--\n\nAnswer 9 of 10 questions.\n\n# --quizzes--'),
    },
  },
} as const satisfies Entries;
