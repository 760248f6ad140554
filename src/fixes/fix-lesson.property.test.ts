import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontMatter } from '../challenge/lesson.fixture.ts';
import { readLesson, type LessonResult } from '../challenge/lesson.ts';
import { fixLesson } from './fix-lesson.ts';

const markers = [
  '# --description--',
  '# --explanation--',
  '# --explanation',
  '# --assignment--',
  '# --questions--',
  '## --text--',
  '## --answers--',
  '### --feedback--',
  '## --video-solution--',
];

const others = [
  '---',
  '***',
  '1',
  '2',
  'Text',
  'One',
  '- item',
  '  more',
  '> quote',
  '    code',
  '```',
  '<pre>',
  '</pre>',
];
const odd = ['<!-- note -->', '<!--', '-->', '<div>', 'a\n===', '| a |\n| - |', 'cafÃ©', '`â€™`', 'ÃƒÂ©', '\u00a0', ''];
const ends = ['\n', '\n\n', '\r\n', '\r', '  \n', '\t\n', '\u00a0\n'];

const line = fc
  .tuple(fc.oneof(fc.constantFrom(...markers), fc.constantFrom(...others, ...odd)), fc.constantFrom(...ends))
  .map((parts) => parts.join(''));

const heads = [
  frontMatter(),
  frontMatter().trimEnd(),
  frontMatter({ title: 'CafÃ©' }).replace(/---\n\n$/, '---  \n'),
  '',
];

/** Files of meaningful pieces in random order. */
const files = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.constantFrom(...heads), fc.array(line, { maxLength: 30 }))
  .map(([mark, head, lines]) => `${mark}${head}${lines.join('')}`);

/** Files with a question that is valid except for blank lines and the text after markers and numbers. */
const questions = fc
  .array(fc.constantFrom('\n', '\n\n', '\r\n', ' \n\n'), { minLength: 9, maxLength: 9 })
  .chain((gaps) =>
    fc.constantFrom('', '---\n', '\n---\n\n', '---\n\n---', '\nText\n', '# --explanation\n').map((rest) => {
      const parts = [
        '# --questions--',
        '## --text--',
        'Which?',
        '## --answers--',
        'One\n',
        '---',
        'Two',
        '## --video-solution--',
        '1\n',
      ];
      return `${frontMatter()}${parts.map((part, index) => part + (gaps[index] ?? '')).join('')}${rest}`;
    }),
  );

/** Files with links, whole and broken, in each other and in other markup. */
const links = fc
  .array(
    fc.constantFrom(
      ...[
        '[a](b c.png)',
        '![a](my b.png "T")',
        '[a] (https://x.example)',
        '(a)[https://x.example]',
        '[a](https://x.example/',
      ],
      ...[
        '[绳]（https://x.example）',
        '［a］(https://x.example)',
        '[a](https://x.example/b_(c)',
        '[a](b.md)',
        '[a][b]',
        '[b]: c d',
      ],
      ...['[', ']', '(', ')', '!', '<', '>', '`', '*', '\\', ' ', '\n', '\n\n', '| ', '- ', 'https://x.example', 'a'],
    ),
    { maxLength: 12 },
  )
  .map((pieces) => `${frontMatter({ challengeType: '24' })}# --description--\n\n${pieces.join('')}\n`);

/** The parse result without positions and without the warnings that the fixes resolve. */
function meaning({ lesson, frontMatter, diagnostics }: LessonResult) {
  const resolved = ['mojibake', 'marker-trailing-space', 'solution-trailing'];
  const codes = diagnostics.map(({ code }) => code).filter((code) => !resolved.includes(code));
  const positions = ['line', 'lines', 'column'];
  return JSON.stringify({ lesson, frontMatter, codes }, (key, value: unknown) => (positions.includes(key) ? 0 : value));
}

const wide = { numRuns: 2000 };

test.each([
  ['of random pieces', files],
  ['with a question', questions],
  ['with links', links],
])('a fixed file %s needs no further fix', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { text: fixed, fixes } = fixLesson(text);
      expect(fixes.length > 0).toBe(fixed !== text);
      expect(fixLesson(fixed)).toEqual({ text: fixed, fixes: [] });
    }),
    wide,
  );
});

test.each([
  ['of random pieces', files],
  ['with a question', questions],
])('the lesson in a file %s is the same after fixes', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      // Letters that were garbled twice are parsed as garbled once; fixing them changes the lesson on purpose.
      fc.pre(!text.includes('ÃƒÂ©'));
      expect(meaning(readLesson(fixLesson(text).text, 'f.md'))).toBe(meaning(readLesson(text, 'f.md')));
    }),
    wide,
  );
});

test('apart from letters, fixes insert or remove only spaces, line ends and rules', () => {
  const rest = (text: string) => text.replace(/[^!-~]|[*-]/g, '');
  fc.assert(
    fc.property(fc.oneof(files, questions), (text) => {
      expect(rest(fixLesson(text).text)).toBe(rest(text));
    }),
    wide,
  );
});
