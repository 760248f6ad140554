import type { Entries } from './entry.ts';
import { blocks, lesson, question, questionLesson } from './example-texts.ts';

/** Multiple-choice questions (see format.md#questions). */
export const questions = {
  'part-missing': {
    severity: 'error',
    title: 'Missing section',
    message: 'Missing section `# --{part}--`: a lesson of type {type} needs it.',
    hint: 'Add the section, or change `challengeType`.',
    example: {
      bad: lesson({ challengeType: '19' }, '# --description--', 'Good morning!'),
      good: questionLesson(question()),
    },
  },
  'video-missing': {
    severity: 'error',
    title: 'Missing video',
    message: 'Missing key `videoId`: a lesson of type {type} shows a video.',
    hint: 'Add a line `videoId: …` to the front matter, or change `challengeType`.',
    example: {
      bad: lesson({ challengeType: '11' }, '# --questions--', question()),
      good: lesson({ challengeType: '11', videoId: 'a1b2c3d4e5f' }, '# --questions--', question()),
    },
  },
  'question-incomplete': {
    severity: 'error',
    title: 'Incomplete question',
    message: 'Missing `## --{part}--` in the question.',
    hint: 'Write each question as `## --text--`, `## --answers--` and `## --video-solution--`, in this order.',
    example: {
      bad: questionLesson(question().replace('\n\n## --video-solution--\n\n1', '')),
      at: '## --text--',
      good: questionLesson(question()),
    },
  },
  'question-part-alone': {
    severity: 'error',
    title: 'Part without a question',
    message: '`## --{part}--` does not belong to a question, or the question already has one.',
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
    message: 'The text of the question is empty.',
    hint: 'Write the question below `## --text--`.',
    example: { bad: questionLesson(question({ text: '' })), at: '## --text--', good: questionLesson(question()) },
  },
  'question-key-invalid': {
    severity: 'error',
    title: 'Invalid key of a question',
    message: '“{key}” is not the key of a question, so learners would lose their progress in it.',
    hint: 'Copy the key as it was reported: it has 8 or 24 letters and digits. Or remove the comment.',
    example: {
      bad: questionLesson(question({ text: blocks('<!-- key: the-greeting -->', 'What do you say at breakfast?') })),
      at: '<!--',
      good: questionLesson(question({ text: blocks('<!-- key: 4k0ws2b9 -->', 'What do you say at breakfast?') })),
    },
  },
  'question-key-repeated': {
    severity: 'error',
    title: 'Two questions with the same key',
    message: 'Another question of the lesson has the key `{key}` too, so they would share the progress of learners.',
    hint: 'Remove the comment from the question that is new.',
    example: {
      bad: questionLesson(
        question({ text: blocks('<!-- key: 4k0ws2b9 -->', 'What do you say at breakfast?') }),
        question({ text: blocks('<!-- key: 4k0ws2b9 -->', 'What do you say at lunch?') }),
      ),
      at: '<!-- key: 4k0ws2b9 -->\n\nWhat do you say at lunch?',
      good: questionLesson(
        question({ text: blocks('<!-- key: 4k0ws2b9 -->', 'What do you say at breakfast?') }),
        question({ text: 'What do you say at lunch?' }),
      ),
    },
  },
  'question-edited': {
    severity: 'warning',
    title: 'Question that learners will be asked again',
    message:
      'This question has changed so much since the last commit that learners who have answered it will be asked again.',
    hint: 'Put `<!-- key: {key} -->` and a blank line above its text if it is still the same question. If it is a new one, leave it as it is.',
    example: {
      cause: 'The words of a question changed a lot, or its answers changed, and the change is not committed.',
    },
  },
  'question-few-answers': {
    severity: 'error',
    title: 'Too few answers',
    message: 'The question has {count|answer|answers}; it must have at least 2.',
    hint: 'Separate the answers with a line `---` that has a blank line before and after it.',
    example: {
      bad: questionLesson(question({ answers: ['Good morning!'] })),
      at: '## --answers--',
      good: questionLesson(question()),
    },
  },
  'solution-invalid': {
    severity: 'error',
    title: 'Invalid solution',
    message: 'The solution is “{found}”; it must be the number of the right answer, counted from 1.',
    hint: 'Write only the number, for example `2`.',
    example: {
      bad: questionLesson(question({ solution: 'the first' })),
      at: 'the first',
      good: questionLesson(question({ solution: '1' })),
    },
  },
  'solution-out-of-range': {
    severity: 'error',
    title: 'Solution out of range',
    message: 'The solution is {found}, but the question has {count|answer|answers}.',
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
    message: 'The text after the number of the right answer is not shown.',
    hint: 'Remove the text, or move it to a section of its own.',
    example: {
      bad: questionLesson(question({ solution: '1\n\nIt is a greeting.' })),
      at: 'It is a greeting.',
      good: questionLesson(question()),
    },
  },
} as const satisfies Entries;
