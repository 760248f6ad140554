import type { Entries } from './entry.ts';
import { quizQuestion, quizLesson } from './example-texts.ts';

/** Quizzes (FORMAT 5.3). */
export const quizzes = {
  'quiz-size': {
    severity: 'error',
    title: 'Unusual number of questions',
    message: 'The quiz has {count} questions; it must have 10 or 20.',
    hint: 'Add or remove questions.',
    example: {
      bad: quizLesson().replace(/### --question--\n(?![^]*### --question--)[^]*/, ''),
      at: '## --quiz--\n',
      good: quizLesson(),
    },
  },
  'quiz-question-incomplete': {
    severity: 'error',
    title: 'Quiz question incomplete',
    message: 'The question has no `#### --{part}--`, or nothing under it.',
    hint: 'A question is `#### --text--`, `#### --distractors--` and `#### --answer--`.',
    example: {
      bad: quizLesson(quizQuestion({ answer: '' })),
      at: '### --question--\n\n#### --text--\n\nWhat',
      good: quizLesson(quizQuestion()),
    },
  },
  'quiz-distractors': {
    severity: 'error',
    title: 'Not three wrong answers',
    message: 'The question has {count} wrong answers; it must have 3.',
    hint: 'Separate them by lines `---` with a blank line before and after.',
    example: {
      bad: quizLesson(quizQuestion({ distractors: ['Good night!', 'Goodbye!'] })),
      at: '#### --distractors--\n\nGood night!\n\n---\n\nGoodbye!\n\n####',
      good: quizLesson(quizQuestion()),
    },
  },
  'quiz-equal-answers': {
    severity: 'error',
    title: 'Two equal answers',
    message: 'Two answers of the question are the same.',
    hint: 'Change one of them.',
    example: {
      bad: quizLesson(quizQuestion({ distractors: ['Good night!', 'Goodbye!', 'Good night!'] })),
      at: '#### --distractors--\n\nGood night!\n\n---\n\nGoodbye!\n\n---\n\nGood night!',
      good: quizLesson(quizQuestion()),
    },
  },
  'quiz-size-text': {
    severity: 'warning',
    title: 'Quiz of another size than its text says',
    message: 'The description speaks of {named} questions, and the quiz has {count}.',
    hint: 'Correct the description, or add or remove questions.',
    example: {
      bad: quizLesson().replace('# --quizzes--', '# --description--\n\nAnswer 18 of 20 questions.\n\n# --quizzes--'),
      at: 'Answer 18',
      good: quizLesson().replace('# --quizzes--', '# --description--\n\nAnswer 9 of 10 questions.\n\n# --quizzes--'),
    },
  },
} as const satisfies Entries;
