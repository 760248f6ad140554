import type { Entries } from './entry.ts';
import { blocks, blank, blankLesson } from './example-texts.ts';

/** Keys of a lesson in which pinyin is typed. */
const chinese = { lang: 'zh-CN', inputType: 'pinyin-to-hanzi' };

/** Sentences with gaps to fill (FORMAT 5.4). */
export const blanks = {
  'blanks-incomplete': {
    severity: 'error',
    title: 'Fill in the blank incomplete',
    message: 'The section has no `## --{part}--`.',
    hint: 'It needs `## --sentence--` and `## --blanks--`.',
    example: {
      bad: blankLesson().replace('## --blanks--\n\n`morning`\n\n### --feedback--\n\nIt is said at breakfast.\n', ''),
      at: '# --fillInTheBlank--',
      good: blankLesson(),
    },
  },
  'blanks-count': {
    severity: 'error',
    title: 'Blanks and answers do not match',
    message: 'The sentence has {gaps} times `BLANK`, and there are {blanks} answers.',
    hint: 'Write one answer for each `BLANK`, separated by lines `---`.',
    example: {
      bad: blankLesson({ sentence: '`BLANK BLANK!`' }),
      at: '## --sentence--',
      good: blankLesson({ sentence: '`Good BLANK!`' }),
    },
  },
  'sentence-not-code': {
    severity: 'error',
    title: 'Sentence not in backticks',
    message: 'Each paragraph of the sentence must be one text in backticks, and nothing else.',
    hint: 'Put backticks around the whole paragraph.',
    example: {
      bad: blankLesson({ sentence: 'Good BLANK!' }),
      at: 'Good BLANK!',
      good: blankLesson({ sentence: '`Good BLANK!`' }),
    },
  },
  'blank-empty': {
    severity: 'error',
    title: 'Empty blank',
    message: 'A blank has no expected answer.',
    hint: 'Write it in backticks, or remove the line `---` beside it.',
    example: {
      bad: blankLesson({ sentence: '`BLANK BLANK!`', blanks: ['', blank] }),
      at: '## --blanks--',
      good: blankLesson(),
    },
  },
  'blank-not-code': {
    severity: 'warning',
    title: 'Expected answer not in backticks',
    message: 'The expected answer “{answer}” is not in backticks.',
    hint: 'Put backticks around it.',
    example: {
      bad: blankLesson({ blanks: [blank.replaceAll('`', '')] }),
      at: 'morning\n',
      good: blankLesson({ blanks: [blank] }),
    },
  },
  'blank-not-pair': {
    severity: 'error',
    title: 'Expected answer is no pair',
    message: 'The expected answer “{answer}” must be hanzi with their pinyin in brackets.',
    hint: 'Write it as `你好 (nǐ hǎo)`.',
    example: {
      bad: blankLesson({ keys: chinese, blanks: ['`好`\n\n### --feedback--\n\nhǎo'], sentence: '`你BLANK！`' }),
      at: '`好`',
      good: blankLesson({
        keys: chinese,
        blanks: ['`好 (hǎo)`\n\n### --feedback--\n\nhǎo'],
        sentence: '`你BLANK！`',
      }),
    },
  },
  'blank-feedback-repeated': {
    severity: 'error',
    title: 'Two feedbacks on one blank',
    message: 'The blank has more than one `### --feedback--`.',
    hint: 'Keep one, or separate the blanks by a line `---`.',
    example: {
      bad: blankLesson({ blanks: [blocks(blank, '### --feedback--', 'Wait.')] }),
      at: '### --feedback--\n\nWait.',
      good: blankLesson(),
    },
  },
  'blank-touching': {
    severity: 'warning',
    title: 'Blank inside a word',
    message: 'A letter or digit touches this `BLANK`, so the learner writes a part of a word.',
    hint: 'Put a space between them, or make the whole word the blank.',
    example: {
      bad: blankLesson({ sentence: '`Good mornBLANK!`' }),
      at: 'BLANK!',
      good: blankLesson({ sentence: '`Good BLANK!`' }),
    },
  },
  'blank-feedback-missing': {
    severity: 'warning',
    title: 'Blank without feedback',
    message: 'The blank “{answer}” has no feedback for those who write something else.',
    hint: 'Add `### --feedback--` below it, and say what to think of.',
    example: { bad: blankLesson({ blanks: ['`morning`'] }), at: '`morning`', good: blankLesson({ blanks: [blank] }) },
  },
} as const satisfies Entries;
