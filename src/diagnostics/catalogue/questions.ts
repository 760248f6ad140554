import type { Entries } from './entry.ts';
import { lesson, question, questionLesson } from './example-texts.ts';

/** Multiple-choice questions (FORMAT 5.2). */
export const questions = {
  'part-missing': {
    severity: 'error',
    title: 'Section missing',
    message: 'A lesson of type {type} needs a section `# --{part}--`, and it has none.',
    hint: 'Add the section, or change the challengeType.',
    example: {
      bad: lesson({ challengeType: '19' }, '# --description--', 'Good morning!'),
      good: questionLesson(question()),
    },
  },
  'video-missing': {
    severity: 'error',
    title: 'Video missing',
    message: 'A lesson of type {type} is a video, and the front matter names none.',
    hint: 'Add a line `videoId: …`, or change the challengeType.',
    example: {
      bad: lesson({ challengeType: '11' }, '# --questions--', question()),
      good: lesson({ challengeType: '11', videoId: 'a1b2c3d4e5f' }, '# --questions--', question()),
    },
  },
  'question-incomplete': {
    severity: 'error',
    title: 'Question incomplete',
    message: 'The question has no `## --{part}--`.',
    hint: 'A question is `## --text--`, `## --answers--` and `## --video-solution--`, in this order.',
    example: {
      bad: questionLesson(question().replace('\n\n## --video-solution--\n\n1', '')),
      at: '## --text--',
      good: questionLesson(question()),
    },
  },
  'question-part-alone': {
    severity: 'error',
    title: 'Part of a question on its own',
    message: '`## --{part}--` belongs to no question, or its question has one already.',
    hint: 'Begin each question with `## --text--`.',
    example: {
      bad: questionLesson(question(), '## --video-solution--', '2'),
      at: '## --video-solution--\n\n2',
      good: questionLesson(question()),
    },
  },
  'question-empty': {
    severity: 'error',
    title: 'Question without text',
    message: '`## --text--` has nothing under it.',
    hint: 'Write the question.',
    example: { bad: questionLesson(question({ text: '' })), at: '## --text--', good: questionLesson(question()) },
  },
  'question-few-answers': {
    severity: 'error',
    title: 'Too few answers',
    message: 'The question has {count} answers; it needs at least 2.',
    hint: 'Separate the answers by lines `---` with a blank line before and after.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!'] })),
      at: '## --answers--',
      good: questionLesson(question()),
    },
  },
  'solution-invalid': {
    severity: 'error',
    title: 'Solution is not a number',
    message: 'The solution is “{found}”; it must be the number of the right answer, counted from 1.',
    hint: 'Write the number alone, for example `2`.',
    example: {
      bad: questionLesson(question({ solution: 'the first' })),
      at: 'the first',
      good: questionLesson(question({ solution: '1' })),
    },
  },
  'solution-out-of-range': {
    severity: 'error',
    title: 'No answer with that number',
    message: 'The solution is {found}, but the question has {count} answers.',
    hint: 'Write a number from 1 to {count}.',
    example: {
      bad: questionLesson(question({ solution: '3' })),
      at: '3\n',
      good: questionLesson(question({ solution: '1' })),
    },
  },
  'solution-trailing': {
    severity: 'warning',
    title: 'Text after the solution',
    message: 'What follows the number of the right answer is not shown.',
    hint: 'Remove it, or move it into a section of its own.',
    example: {
      bad: questionLesson(question({ solution: '1\n\nIt is a greeting.' })),
      at: 'It is a greeting.',
      good: questionLesson(question()),
    },
  },
} as const satisfies Entries;
