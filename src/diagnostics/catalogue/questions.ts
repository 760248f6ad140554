import type { Entries } from './entry.ts';

/** Multiple-choice questions (FORMAT 5.2). */
export const questions = {
  'part-missing': {
    severity: 'error',
    title: 'Section missing',
    message: 'A lesson of type {type} needs a section `# --{part}--`, and it has none.',
    hint: 'Add the section, or change the challengeType.',
  },
  'video-missing': {
    severity: 'error',
    title: 'Video missing',
    message: 'A lesson of type {type} is a video, and the front matter names none.',
    hint: 'Add a line `videoId: …`, or change the challengeType.',
  },
  'question-incomplete': {
    severity: 'error',
    title: 'Question incomplete',
    message: 'The question has no `## --{part}--`.',
    hint: 'A question is `## --text--`, `## --answers--` and `## --video-solution--`, in this order.',
  },
  'question-part-alone': {
    severity: 'error',
    title: 'Part of a question on its own',
    message: '`## --{part}--` belongs to no question, or its question has one already.',
    hint: 'Begin each question with `## --text--`.',
  },
  'question-empty': {
    severity: 'error',
    title: 'Question without text',
    message: '`## --text--` has nothing under it.',
    hint: 'Write the question.',
  },
  'question-few-answers': {
    severity: 'error',
    title: 'Too few answers',
    message: 'The question has {count} answers; it needs at least 2.',
    hint: 'Separate the answers by lines `---` with a blank line before and after.',
  },
  'solution-invalid': {
    severity: 'error',
    title: 'Solution is not a number',
    message: 'The solution is “{found}”; it must be the number of the right answer, counted from 1.',
    hint: 'Write the number alone, for example `2`.',
  },
  'solution-out-of-range': {
    severity: 'error',
    title: 'No answer with that number',
    message: 'The solution is {found}, but the question has {count} answers.',
    hint: 'Write a number from 1 to {count}.',
  },
  'solution-trailing': {
    severity: 'warning',
    title: 'Text after the solution',
    message: 'What follows the number of the right answer is not shown.',
    hint: 'Remove it, or move it into a section of its own.',
  },
} as const satisfies Entries;
