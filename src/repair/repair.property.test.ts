import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontMatter } from '../challenge/lesson.fixture.ts';
import { readLesson, type LessonResult } from '../challenge/lesson.ts';
import { repairLesson } from './repair.ts';

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

/** Files of pieces that mean something, in an order that need not. */
const files = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.constantFrom(...heads), fc.array(line, { maxLength: 30 }))
  .map(([mark, head, lines]) => `${mark}${head}${lines.join('')}`);

/** Files that hold a question which is right but for blank lines and what stands behind markers and numbers. */
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

/** What was read, without places and without the warnings that the repairs answer. */
function meaning({ lesson, frontMatter, diagnostics }: LessonResult) {
  const answered = ['mojibake', 'marker-trailing-space', 'solution-trailing'];
  const said = diagnostics.map(({ code }) => code).filter((code) => !answered.includes(code));
  const places = ['line', 'lines', 'column'];
  return JSON.stringify({ lesson, frontMatter, said }, (key, value: unknown) => (places.includes(key) ? 0 : value));
}

const wide = { numRuns: 2000 };

test.each([
  ['of any pieces', files],
  ['with a question', questions],
])('a repaired file %s needs no repair', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { text: repaired, repairs } = repairLesson(text);
      expect(repairs.length > 0).toBe(repaired !== text);
      expect(repairLesson(repaired)).toEqual({ text: repaired, repairs: [] });
    }),
    wide,
  );
});

test.each([
  ['of any pieces', files],
  ['with a question', questions],
])('the lesson in a file %s is the same after repairs', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      // Letters that were garbled twice are read as garbled once; that they are not any more is meant to show.
      fc.pre(!text.includes('ÃƒÂ©'));
      expect(meaning(readLesson(repairLesson(text).text, 'f.md'))).toBe(meaning(readLesson(text, 'f.md')));
    }),
    wide,
  );
});

test('repairs put in or take away only blanks, line ends and rules, but for letters', () => {
  const rest = (text: string) => text.replace(/[^!-~]|[*-]/g, '');
  fc.assert(
    fc.property(fc.oneof(files, questions), (text) => {
      expect(rest(repairLesson(text).text)).toBe(rest(text));
    }),
    wide,
  );
});
