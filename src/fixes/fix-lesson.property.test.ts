import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontMatter, quizLesson } from '../challenge/lesson.fixture.ts';
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
  frontMatter({ title: 'Room #5' }),
  frontMatter({ title: '12:30', id: '5900e3681234567890123456' }),
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
      // These errors hide the lesson that the fixes restore.
      const hidden = ['marker-older', 'rule-under-text', 'key-invalid', 'value-cut'];
      fc.pre(!readLesson(text, 'f.md').diagnostics.some(({ code }) => hidden.includes(code)));
      expect(meaning(readLesson(fixLesson(text).text, 'f.md'))).toBe(meaning(readLesson(text, 'f.md')));
    }),
    wide,
  );
});

test('apart from letters and older dialects, fixes insert or remove only spaces, line ends and rules', () => {
  const older = /^#+ --(?:question|distractors)--/m;
  const rest = (text: string) => text.replace(/[^!-~]|[*"-]/g, '');
  fc.assert(
    fc.property(fc.oneof(files, questions), (text) => {
      fc.pre(!older.test(text.replace(/\r\n?/g, '\n')));
      expect(rest(fixLesson(text).text)).toBe(rest(text));
    }),
    wide,
  );
});

describe('a question that', () => {
  const words = fc.stringMatching(/^[A-Z][a-z]{1,6}( [a-z]{1,6}){0,3}$/);
  const block = fc.oneof(
    words,
    words.map((code) => `\`${code}\``),
    words.map((item) => `- ${item}\n- more`),
  );
  const answer = fc.tuple(block, block).map(([text, why]) => ({ text, why }));
  /** The right answer and wrong ones with feedback, all of them different. */
  const answers = fc
    .uniqueArray(answer, { minLength: 2, maxLength: 5, selector: ({ text }) => text })
    .map(([right = { text: 'Right', why: '' }, ...wrong]) => ({
      right: right.text,
      wrong: wrong.map(({ text, why }) => `${text}\n\n### --feedback--\n\n${why}`),
    }));
  const questionOf = (text: string) => readLesson(text, 'f.md').lesson?.questions[0];
  /** The right answer, and the others with their feedback. */
  const choices = (text: string) => {
    const { answers: all = [], solution = -1 } = questionOf(text) ?? {};
    const written = all.map(({ text: own, feedback }) => [own.source.trim(), feedback?.source.trim()]);
    return { right: written[solution], wrong: written.filter((_, index) => index !== solution) };
  };

  test('is written in the older dialect has the same answers after fixes', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), ({ right, wrong }, isFirst) => {
        const parts = [`## --distractors--\n\n${wrong.join('\n\n---\n\n')}`, `## --answer--\n\n${right}`];
        const older = `${frontMatter()}# --question--\n\n## --text--\n\nWhich?\n\n${(isFirst ? parts.toReversed() : parts).join('\n\n')}\n`;
        const today = quizLesson({ answers: [right, ...wrong] });
        expect(choices(fixLesson(older).text)).toEqual(choices(today));
      }),
      { numRuns: 300 },
    );
  });

  test('has no blank lines above its rules has the same answers after fixes', () => {
    fc.assert(
      fc.property(answers, ({ right, wrong }) => {
        const text = quizLesson({ answers: [right, ...wrong] });
        const { text: fixed } = fixLesson(text.replaceAll('\n\n---\n', '\n---\n'));
        expect(fixed).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
