import type { Entries } from './entry.ts';
import { blocks, blank, blankLesson } from './example-texts.ts';

/** Keys of a lesson in which learners type pinyin. */
const chinese = { lang: 'zh-CN', inputType: 'pinyin-to-hanzi' };

/** Sentences with blanks (see format.md#fill-in-the-blank). */
export const blanks = {
  'blanks-incomplete': {
    severity: 'error',
    title: 'Incomplete fill in the blank',
    message: 'Missing `## --{part}--` in the section.',
    hint: 'Add both parts to the section: `## --sentence--` and `## --blanks--`.',
    example: {
      bad: blankLesson().replace('## --blanks--\n\n`morning`\n\n### --feedback--\n\nYou say it at breakfast.\n', ''),
      at: '# --fillInTheBlank--',
      good: blankLesson(),
    },
  },
  'blanks-count': {
    severity: 'error',
    title: 'Blanks and answers do not match',
    message: 'The sentence has {gaps|blank|blanks} but {blanks|answer|answers}.',
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
    message: 'Each paragraph of the sentence must be in backticks as a whole.',
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
    message: 'The blank has no expected answer.',
    hint: 'Write the answer in backticks, or remove the line `---` next to it.',
    example: {
      bad: blankLesson({ sentence: '`BLANK BLANK!`', blanks: ['', blank] }),
      at: '## --blanks--',
      good: blankLesson(),
    },
  },
  'blank-not-code': {
    severity: 'warning',
    title: 'Expected answer not in backticks',
    message: 'The expected answer “{answer}” must be in backticks.',
    hint: 'Put backticks around the answer.',
    example: {
      bad: blankLesson({ blanks: [blank.replaceAll('`', '')] }),
      at: 'morning\n',
      good: blankLesson({ blanks: [blank] }),
    },
  },
  'blank-not-pair': {
    severity: 'error',
    title: 'Expected answer without pinyin',
    message: 'The expected answer “{answer}” must be hanzi followed by their pinyin in parentheses.',
    hint: 'Write the answer as `你好 (nǐ hǎo)`.',
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
    title: 'Repeated feedback',
    message: 'The blank has more than one `### --feedback--`.',
    hint: 'Keep one of them, or separate the blanks with a line `---`.',
    example: {
      bad: blankLesson({ blanks: [blocks(blank, '### --feedback--', 'Wait.')] }),
      at: '### --feedback--\n\nWait.',
      good: blankLesson(),
    },
  },
  'blank-touching': {
    severity: 'warning',
    title: 'Blank inside a word',
    message: 'This `BLANK` touches a letter or digit, so learners fill in only part of a word.',
    hint: 'Add a space between them, or make the whole word the blank.',
    example: {
      bad: blankLesson({ sentence: '`Good mornBLANK!`' }),
      at: 'BLANK!',
      good: blankLesson({ sentence: '`Good BLANK!`' }),
    },
  },
  'blank-feedback-missing': {
    severity: 'warning',
    title: 'Blank without feedback',
    message: 'The blank “{answer}” has no feedback for wrong answers.',
    hint: 'Add `### --feedback--` below the answer and give a hint.',
    example: { bad: blankLesson({ blanks: ['`morning`'] }), at: '`morning`', good: blankLesson({ blanks: [blank] }) },
  },
} as const satisfies Entries;
