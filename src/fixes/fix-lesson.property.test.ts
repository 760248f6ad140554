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
  '# --question--',
  '## --distractors--',
  '## --answer--',
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
  'Text\n---',
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
      // These errors hide the lesson that the fixes restore.
      const hidden = ['marker-older', 'rule-under-text'];
      fc.pre(!readLesson(text, 'f.md').diagnostics.some(({ code }) => hidden.includes(code)));
      expect(meaning(readLesson(fixLesson(text).text, 'f.md'))).toBe(meaning(readLesson(text, 'f.md')));
    }),
    wide,
  );
});

test('apart from letters and older dialects, fixes insert or remove only spaces, line ends and rules', () => {
  const older = /^#+ --(?:question|distractors)--/m;
  const rest = (text: string) => text.replace(/[^!-~]|[*-]/g, '');
  fc.assert(
    fc.property(fc.oneof(files, questions), (text) => {
      fc.pre(!older.test(text.replace(/\r\n?/g, '\n')));
      expect(rest(fixLesson(text).text)).toBe(rest(text));
    }),
    wide,
  );
});
