import { describe, expect, test } from 'vitest';
import { frontMatter, proseLesson, quizLesson } from '../challenge/lesson.fixture.ts';
import { readLesson } from '../challenge/lesson.ts';
import { fixLesson } from './fix-lesson.ts';

/** A lesson with one question, whose usual end is replaced. */
const question = (end: string) => quizLesson({}).replace(/1\n$/, end);

const prose = proseLesson('# --description--\n\nText.');

describe('line ends', () => {
  test('become line feeds, and each one counts as a fix', () => {
    const text = prose.replaceAll('\n', '\r\n');
    expect(fixLesson(text)).toEqual({ text: prose, fixes: prose.match(/\n/g)?.map(() => 'lineEnds') });
  });

  test('become line feeds in a file that mixes them', () => {
    const text = prose.replace('24\n', '24\r\n').replace('Text.\n', 'Text.\r');
    expect(fixLesson(text)).toEqual({ text: prose, fixes: ['lineEnds', 'lineEnds'] });
  });
});

describe('garbled letters', () => {
  test('are restored, also in the front matter', () => {
    const text = proseLesson('# --description--\n\nItâ€™s `â€™`.', { title: 'CafÃ©' });
    const fixed = proseLesson('# --description--\n\nIt’s `â€™`.', { title: 'Café' });
    expect(fixLesson(text)).toEqual({ text: fixed, fixes: ['garbledLetters', 'garbledLetters'] });
  });

  test('are restored if they were garbled twice', () => {
    const text = prose.replace('Text', 'cafÃƒÂ©');
    expect(fixLesson(text).text).toBe(prose.replace('Text', 'café'));
  });
});

describe('a value of the front matter is put in quotation marks', () => {
  test.each([
    ['at a `#` that touches a word', 'Room #5', '"Room #5"'],
    ['at a `#` at its beginning', '#5, the last room', '"#5, the last room"'],
    ['with quotation marks in it', 'The "blue" room #5', `'The "blue" room #5'`],
  ])('if YAML cuts it %s', (_, title, fixed) => {
    const text = proseLesson('# --description--\n\nText.', { title });
    expect(fixLesson(text)).toEqual({ text: text.replace(title, fixed), fixes: ['quotedValues'] });
  });

  test.each([
    ['title', '12:30'],
    ['title', '404'],
    ['title', 'true'],
    ['dashedName', '2024-01-01'],
    ['id', '5900e3681234567890123456'],
  ])('if YAML does not read it as text: %s: %s', (key, value) => {
    const text = proseLesson('# --description--\n\nText.', { [key]: value });
    expect(fixLesson(text)).toEqual({ text: text.replace(value, `"${value}"`), fixes: ['quotedValues'] });
  });

  test.each([['~'], ['A # in a link'], ['Room 5  # the large one'], ['"Room 5" #5'], ['Room\n  five #5'], ['# later']])(
    'but not in doubt: %j',
    (title) => {
      const text = proseLesson('# --description--\n\nText.', { title });
      expect(fixLesson(text)).toEqual({ text, fixes: [] });
    },
  );
});

describe('links and images that are shown as text', () => {
  test('are repaired if it is clear what they should be', () => {
    const text = proseLesson('# --description--\n\n![A reef](my reef.png)\n\n- [a](b.md), [all] (https://x.example)');
    const fixed = proseLesson('# --description--\n\n![A reef](<my reef.png>)\n\n- [a](b.md), [all](https://x.example)');
    expect(fixLesson(text)).toEqual({ text: fixed, fixes: ['rawLinks', 'rawLinks'] });
  });

  test.each([
    '[a](b c)',
    '[a][b]',
    '`[a](b c.png)`',
    '\\[a](b c.png)',
    '```md\n[a](b c.png)\n```',
    '[a](https://x.example',
  ])('stay otherwise: %s', (body) => {
    const text = proseLesson(`# --description--\n\n${body}`);
    expect(fixLesson(text)).toEqual({ text, fixes: [] });
  });
});

describe('spaces after a marker', () => {
  test('are removed', () => {
    const text = question('1\n').replace('## --text--', '## --text--  ').replace('--answers--', '--answers--\t ');
    expect(fixLesson(text)).toEqual({ text: question('1\n'), fixes: ['markerSpaces', 'markerSpaces'] });
  });

  test.each([
    ['after other headings', '# --description--\n\n## Heading  \n\nText.'],
    ['at the end of a line of text', '# --description--\n\nOne  \ntwo  '],
    ['after a marker in code', '# --description--\n\n```md\n# --text--  \n```'],
    ['after a marker in a comment', '# --description--\n\n<!--\n# --text--  \n-->'],
  ])('stay %s', (_, body) => {
    expect(fixLesson(proseLesson(body))).toEqual({ text: proseLesson(body), fixes: [] });
  });
});

describe('rules after the number of the right answer', () => {
  test.each([
    ['at the end', '1\n\n---\n', '1\n'],
    ['at the end of a file without a last line end', '1\n\n---', '1'],
    ['several', '1\n\n---\n\n---\n', '1\n'],
    ['without blank lines', '1\n***\n', '1\n'],
    ['before the next section', '1\n\n---\n\n# --explanation--\n\nWhy.\n', '1\n\n# --explanation--\n\nWhy.\n'],
  ])('are removed: %s', (_, end, fixed) => {
    expect(fixLesson(question(end))).toEqual({ text: question(fixed), fixes: ['solutionRules'] });
  });

  test.each([
    ['with text after them', '1\n\n---\n\nText.\n'],
    ['after a broken marker', '1\n\n# --explanation\n\nWhy.\n\n---\n'],
    ['with a comment after them', '1\n\n---\n\n<!-- note -->\n'],
    ['after something other than a number', 'one\n\n---\n'],
  ])('stay %s', (_, end) => {
    expect(fixLesson(question(end))).toEqual({ text: question(end), fixes: [] });
  });
});

describe('an older dialect is rewritten:', () => {
  const codes = (text: string) => readLesson(text, 'f.md').diagnostics.map(({ code }) => code);

  test('`# --question--` is `# --questions--`, also if there are several', () => {
    const [head = '', rest = ''] = quizLesson({ text: 'One?' }, { text: 'Two?' }).split('# --questions--');
    const older = `${head}# --question--${rest.replace(/(?<=\n)(?=## --text--\n\nTwo)/, '# --question--\n\n')}`;
    expect(fixLesson(older)).toEqual({
      text: `${head}# --questions--${rest}`,
      fixes: ['olderDialects', 'olderDialects'],
    });
  });

  const wrong = 'One\n\n### --feedback--\n\nNot one.\n\n---\n\nTwo\n\n### --feedback--\n\nNot two.';
  const older = (...parts: readonly string[]) =>
    `${frontMatter()}# --questions--\n\n## --text--\n\nWhich?\n\n${parts.join('\n\n')}\n`;

  test.each([
    ['distractors first', older(`## --distractors--\n\n${wrong}`, '## --answer--\n\nThree')],
    ['the answer first', older('## --answer--\n\nThree', `## --distractors--\n\n${wrong}`)],
    [
      'below `# --question--`',
      older(`## --distractors--\n\n${wrong}`, '## --answer--\n\nThree').replace('questions', 'question'),
    ],
  ])('distractors and the answer become a list with a solution: %s', (_, text) => {
    const { lesson, diagnostics } = readLesson(fixLesson(text).text, 'f.md');
    expect(diagnostics).toEqual([]);
    const [question] = lesson?.questions ?? [];
    const right = question?.answers[question.solution];
    expect(right?.text.source).toBe('Three');
    expect(
      question?.answers
        .filter((answer) => answer !== right)
        .map(({ text: { source }, feedback }) => [source, feedback?.source]),
    ).toEqual([
      ['One', 'Not one.'],
      ['Two', 'Not two.'],
    ]);
  });

  test('the right answers of several questions have different places', () => {
    const questions = ['A', 'B', 'C', 'D', 'E', 'F'].map(
      (name) =>
        older(`## --distractors--\n\n${wrong}`, '## --answer--\n\nThree')
          .replace('Which?', `Which ${name}?`)
          .split('# --questions--\n\n')[1] ?? '',
    );
    const { lesson } = readLesson(fixLesson(`${frontMatter()}# --questions--\n\n${questions.join('\n')}`).text, 'f.md');
    expect(new Set(lesson?.questions.map(({ solution }) => solution)).size).toBeGreaterThan(1);
  });

  test.each([
    ['without a right answer', older(`## --distractors--\n\n${wrong}`)],
    ['with an empty distractor', older('## --distractors--\n\nOne\n\n---', '## --answer--\n\nThree')],
    ['with two right answers', older(`## --distractors--\n\n${wrong}`, '## --answer--\n\nThree\n\n---\n\nFour')],
    [
      'with both dialects',
      older(`## --distractors--\n\n${wrong}`, '## --answer--\n\nThree', '## --video-solution--\n\n1'),
    ],
  ])('but not %s', (_, text) => {
    expect(fixLesson(text)).toEqual({ text, fixes: [] });
    expect(codes(text)).toContain('marker-older');
  });
});

describe('a missing blank line is inserted', () => {
  test.each([
    ['after the front matter', prose.replace('---\n\n', '---\n'), prose],
    [
      'after front matter that ends with spaces',
      prose.replace('---\n\n', '---  \n'),
      prose.replace('---\n\n', '---  \n\n'),
    ],
    [
      'before a comment',
      proseLesson('<!-- note -->\n# --description--\n\nA.'),
      proseLesson('<!-- note -->\n\n# --description--\n\nA.'),
    ],
    ['after a marker', prose.replace('--\n\nText', '--\nText'), prose],
    ['between two markers, once', question('1\n').replace('--questions--\n\n', '--questions--\n'), question('1\n')],
    ['before a marker', question('1\n').replace('Which?\n\n', 'Which?\n'), question('1\n')],
    ['after a list', proseLesson('# --notes--\n\n- a\n# --hints--'), proseLesson('# --notes--\n\n- a\n\n# --hints--')],
    ['after a rule between answers', question('1\n').replace('---\n\nTwo', '---\nTwo'), question('1\n')],
    [
      'before a rule between answers',
      quizLesson({ answers: ['One', '- a'] }).replace('One\n\n---\n\n- a', '- a\n---\n\nOne'),
      quizLesson({ answers: ['- a', 'One'] }),
    ],
    [
      'around a rule that ends feedback',
      quizLesson({ answers: ['One', 'Two\n\n### --feedback--\n\nNo.', 'Three'] }).replace('---\n\nThree', '---\nThree'),
      quizLesson({ answers: ['One', 'Two\n\n### --feedback--\n\nNo.', 'Three'] }),
    ],
  ])('%s', (_, text, fixed) => {
    expect(fixLesson(text)).toEqual({ text: fixed, fixes: ['blankLines'] });
  });

  test.each([
    ['an answer', quizLesson({ answers: ['One', 'Two'] }), 'One\n\n---'],
    ['an answer of several lines', quizLesson({ answers: ['The\nfirst', 'Two'] }), 'first\n\n---'],
    ['feedback', quizLesson({ answers: ['One', 'Two\n\n### --feedback--\n\nNo.', 'Three'] }), 'No.\n\n---'],
    ['a task', proseLesson('# --assignment--\n\nOne\n\n---\n\nTwo'), 'One\n\n---'],
  ])('above a rule directly below %s', (_, fixed, place) => {
    const text = fixed.replace(place, place.replace('\n\n', '\n'));
    expect(fixLesson(text)).toEqual({ text: fixed, fixes: ['blankLines'] });
  });

  // The sections in which rules separate items (see format.md#shared-grammar).
  test.each([
    ['## --answers--'],
    ['## --blanks--'],
    ['#### --distractors--'],
    ['# --assignment--'],
    ['# --solutions--'],
  ])('before and after a rule below %s', (marker) => {
    const list = (items: string) => proseLesson(`${marker}\n\n${items}`);
    expect(fixLesson(list('- One\n---\nTwo'))).toEqual({
      text: list('- One\n\n---\n\nTwo'),
      fixes: ['blankLines', 'blankLines'],
    });
  });

  test.each([
    ['around rules in prose', proseLesson('# --description--\n\n- a\n\n---\nText.')],
    ['above a line that makes a heading of prose', proseLesson('# --description--\n\nA\n---\n\nB')],
    ['above dashes that are no rule', quizLesson({ answers: ['One', 'Two'] }).replace('One\n\n---', 'One\n--')],
    ['in code', proseLesson('# --description--\n\n```md\na\n# --text--\nb\n```')],
    ['in a raw element', proseLesson('# --description--\n\n<pre>\na\n# --text--\nb\n</pre>')],
    ['around other headings', proseLesson('# --description--\n\na\n## Heading\nb')],
    ['around lines with spaces', prose.replace('---\n\n', '---\n \n').replace('--\n\nText', '--\n \t\nText')],
    ['after the last marker', proseLesson('# --description--\n\nA.\n\n# --notes--').trimEnd()],
    ['after front matter at the end of a file', frontMatter().trimEnd()],
  ])('but not %s', (_, text) => {
    expect(fixLesson(text)).toEqual({ text, fixes: [] });
  });
});

describe('only line ends and letters are fixed', () => {
  test.each([
    ['without front matter', '# --description--\nText.\n'],
    ['with unclosed front matter', '---\ntitle: A\n# --description--\nText.\n'],
    ['with invalid YAML', '---\ntitle: [\n---\n# --description--\nText.\n'],
  ])('in a file %s', (_, text) => {
    expect(fixLesson(text.replaceAll('\n', '\r\n')).text).toBe(text);
  });

  test('and nothing at all in a file that exhausts the parser', () => {
    const text = `${frontMatter()}${'> '.repeat(20_000)}cafÃ©\r\n`;
    const { text: fixed, fixes } = fixLesson(text);
    expect(fixes).toEqual([]);
    expect(fixed === text).toBe(true);
  });
});

test('a byte order mark and the end of the file are unchanged', () => {
  const text = `\uFEFF${prose.trimEnd()}`;
  expect(fixLesson(text)).toEqual({ text, fixes: [] });
  expect(fixLesson(text.replace('--\n\nText', '--\nText'))).toEqual({ text, fixes: ['blankLines'] });
});

test('an empty file stays empty', () => {
  expect(fixLesson('')).toEqual({ text: '', fixes: [] });
});
