import type { Entries } from './entry.ts';

/** Sentences with gaps to fill (FORMAT 5.4). */
export const blanks = {
  'blanks-incomplete': {
    severity: 'error',
    title: 'Fill in the blank incomplete',
    message: 'The section has no `## --{part}--`.',
    hint: 'It needs `## --sentence--` and `## --blanks--`.',
  },
  'blanks-count': {
    severity: 'error',
    title: 'Blanks and answers do not match',
    message: 'The sentence has {gaps} times `BLANK`, and there are {blanks} answers.',
    hint: 'Write one answer for each `BLANK`, separated by lines `---`.',
  },
  'sentence-not-code': {
    severity: 'error',
    title: 'Sentence not in backticks',
    message: 'Each paragraph of the sentence must be one text in backticks, and nothing else.',
    hint: 'Put backticks around the whole paragraph.',
  },
  'blank-empty': {
    severity: 'error',
    title: 'Empty blank',
    message: 'A blank has no expected answer.',
    hint: 'Write it in backticks, or remove the line `---` beside it.',
  },
  'blank-not-code': {
    severity: 'warning',
    title: 'Expected answer not in backticks',
    message: 'The expected answer “{answer}” is not in backticks.',
    hint: 'Put backticks around it.',
  },
  'blank-not-pair': {
    severity: 'error',
    title: 'Expected answer is no pair',
    message: 'The expected answer “{answer}” must be hanzi with their pinyin in brackets.',
    hint: 'Write it as `你好 (nǐ hǎo)`.',
  },
  'blank-feedback-repeated': {
    severity: 'error',
    title: 'Two feedbacks on one blank',
    message: 'The blank has more than one `### --feedback--`.',
    hint: 'Keep one, or separate the blanks by a line `---`.',
  },
} as const satisfies Entries;
