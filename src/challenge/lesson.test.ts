import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { frontMatter, lessonId, lineOf, proseLesson, questionText, quizLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

const codesOf = (text: string) => readLesson(text, 'f.md').diagnostics.map(({ code }) => code);

/** A lesson with all sections of lessons of type 19. */
const whole = `${frontMatter({ lang: 'en-US' })}<!-- (Audio) Hello -->

# --description--

One.

---

Two.

# --instructions--

Three.

# --questions--

${questionText({ answers: ['A', 'B\n\n### --feedback--\n\nNot B.'] })}
# --explanation--

Four.
`;

describe('a whole lesson', () => {
  test('has its sections as Markdown with their first lines', () => {
    const { lesson, diagnostics } = readLesson(whole, 'f.md');
    expect(diagnostics).toEqual([]);
    expect(lesson).toMatchObject({ id: lessonId, title: 'A lesson', challengeType: 19, dashedName: 'a-lesson' });
    expect(lesson?.lang).toBe('en-US');
    expect(lesson?.description).toEqual({ source: 'One.\n\n---\n\nTwo.', line: lineOf(whole, 'One.') });
    expect(lesson?.instructions).toEqual({ source: 'Three.', line: lineOf(whole, 'Three.') });
    expect(lesson?.explanation).toEqual({ source: 'Four.', line: lineOf(whole, 'Four.') });
    const question = lesson?.questions[0];
    expect(question?.text.line).toBe(lineOf(whole, 'Which?'));
    expect(question?.answers.map(({ text }) => text.line)).toEqual([
      lineOf(whole, '\nA\n') + 1,
      lineOf(whole, '\nB\n') + 1,
    ]);
    expect(question?.answers[1]?.feedback?.line).toBe(lineOf(whole, 'Not B.'));
  });

  test('can have its sections in any order', () => {
    const [head = '', ...sections] = whole.split(/\n(?=# --)/);
    const turned = [head, ...sections.toReversed()].join('\n\n');
    const sources = (text: string) => {
      const { lesson } = readLesson(text, 'f.md');
      return [
        lesson?.description?.source,
        lesson?.instructions?.source,
        lesson?.explanation?.source,
        lesson?.questions.length,
      ];
    };
    expect(sources(turned)).toEqual(['One.\n\n---\n\nTwo.', 'Three.', 'Four.', 1]);
    expect(sources(turned)).toEqual(sources(whole));
  });

  test('an empty section is ignored', () => {
    const { lesson } = readLesson(
      proseLesson('# --description--\n\nA\n\n# --explanation--\n\n# --instructions--'),
      'f.md',
    );
    expect(lesson?.description?.source).toBe('A');
    expect(lesson?.explanation).toBeUndefined();
    expect(lesson?.instructions).toBeUndefined();
  });

  test('can be without a description', () => {
    expect(codesOf(quizLesson({}))).toEqual([]);
  });
});

describe('a lesson stays the same with', () => {
  const same = [
    ['Windows line ends', whole.replaceAll('\n', '\r\n')],
    ['line ends of both kinds', whole.replace(/\n/g, (end, offset: number) => (offset % 3 === 0 ? '\r\n' : end))],
    [
      'Windows line ends only in the front matter',
      whole.replace(/^---[\s\S]*?\n---/, (head) => head.replaceAll('\n', '\r\n')),
    ],
    ['old Macintosh line ends', whole.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${whole}`],
    ['spaces after the closing line of the front matter', whole.replace('\n---\n', '\n--- \n')],
    ['no line end at the end', whole.trimEnd()],
  ] as const;

  test.each(same)('%s', (_, text) => {
    expect(readLesson(text, 'f.md')).toEqual(readLesson(whole, 'f.md'));
  });

  test('spaces after markers, with a warning at each', () => {
    const { lesson, diagnostics } = readLesson(whole.replace(/^(#+ --.*--)$/gm, '$1  '), 'f.md');
    expect(lesson).toEqual(readLesson(whole, 'f.md').lesson);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['marker-trailing-space']));
    expect(diagnostics).toHaveLength(whole.match(/^#+ --/gm)?.length ?? 0);
  });

  test.each([
    ['unchanged', (section: string) => section],
    ['with spaces after its markers', (section: string) => section.replace(/^(#+ --.*--)$/gm, '$1  ')],
    ['without blank lines around its markers', (section: string) => section.replace(/\n\n(#+ --.*--)\n\n/g, '\n$1\n')],
    ['with a rule after its solution', (section: string) => section.replace(/\n1\n/, '\n1\n\n---\n')],
  ])('a second copy of a section, %s, adds nothing', (_, copied) => {
    const section = /# --questions--[^]*(?=# --explanation--)/.exec(whole)?.[0] ?? '';
    const { lesson } = readLesson(whole.replace(section, section + copied(section)), 'f.md');
    expect(lesson?.questions).toEqual(readLesson(whole, 'f.md').lesson?.questions);
  });

  test('a second section with other code is parsed, even if only a blank line differs', () => {
    const solution = (code: string) => `# --solutions--\n\n\`\`\`js\n${code}\n\`\`\`\n\n`;
    const { lesson } = readLesson(proseLesson(solution('a();\nb();') + solution('a();\n\nb();')), 'f.md');
    expect(lesson?.solutions).toHaveLength(2);
  });

  test('without the blank line after the front matter, everything is one line higher', () => {
    const { lesson, diagnostics } = readLesson(whole.replace('\n---\n\n', '\n---\n'), 'f.md');
    expect(diagnostics).toEqual([]);
    expect(lesson?.description).toEqual({ source: 'One.\n\n---\n\nTwo.', line: lineOf(whole, 'One.') - 1 });
  });
});

describe('comments before the first marker', () => {
  test.each([
    ['one comment', '<!-- (Audio) Hello -->'],
    ['a comment with empty lines in it', '<!-- READING\n\nof several\n\nlines -->'],
    ['several comments', '<!-- one -->\n<!-- two -->\n\n<!-- three\n-->'],
    ['several comments on a line', '<!-- one --><!-- two --> <!-- three -->'],
    ['a comment right above the marker', '\n\n<!-- GRAMMAR -->'],
  ])('%s is never shown', (_, notes) => {
    const end = notes.startsWith('\n') ? '\n' : '\n\n';
    const { lesson, diagnostics } = readLesson(
      `${frontMatter({ challengeType: '24' })}${notes}${end}# --description--\n\nA\n`,
      'f.md',
    );
    expect(diagnostics).toEqual([]);
    expect(lesson?.description?.source).toBe('A');
    expect(JSON.stringify(lesson)).not.toContain('<!--');
  });

  test.each([
    ['a paragraph', 'Lost words.'],
    ['a heading', '## Lost'],
    ['a comment followed by text', '<!-- note --> Lost words.'],
    ['words after a comment', '<!-- note -->\n\nLost words.'],
    ['a fence', '```\nlost\n```'],
  ])('%s is not a comment and is an error at its position', (_, text) => {
    const lesson = `${frontMatter({ challengeType: '24' })}${text}\n\n# --description--\n\nA\n`;
    const { diagnostics } = readLesson(lesson, 'f.md');
    const lost = text.startsWith('<!-- note -->\n') ? 'Lost' : text.split('\n')[0];
    expect(diagnostics).toMatchObject([
      { code: 'text-before-marker', severity: 'error', line: lineOf(lesson, lost ?? ''), column: 1 },
    ]);
  });

  // A backtracking pattern takes 4 times as long for each 2 further comments: hours for this line.
  test('many comments on a line with text after them are parsed quickly', () => {
    const text = `${frontMatter({ challengeType: '24' })}${'<!--a-->'.repeat(60)} words\n\n# --description--\n\nA\n`;
    const script = `import { readLesson } from ${JSON.stringify(new URL('lesson.ts', import.meta.url).href)};
      const { diagnostics } = readLesson(${JSON.stringify(text)}, 'f.md');
      process.stdout.write(diagnostics.map(({ code }) => code).join());`;
    const { stdout, signal } = spawnSync(
      process.execPath,
      ['--experimental-strip-types', '--no-warnings', '--input-type=module', '-e', script],
      { encoding: 'utf8', timeout: 20_000 },
    );
    expect(signal).toBeNull();
    expect(stdout).toBe('text-before-marker');
  });
});

describe('a missing part', () => {
  test.each(['', ' \n\t\n', '\uFEFF', '\r\n'])('an empty file is an error: %j', (text) => {
    expect(readLesson(text, 'f.md')).toEqual({
      frontMatter: {},
      diagnostics: [expect.objectContaining({ code: 'file-empty', file: 'f.md', line: 1, column: 1 })],
    });
  });

  test('a lesson of questions needs questions', () => {
    expect(codesOf(`${frontMatter()}# --description--\n\nA\n`)).toEqual(['part-missing']);
    expect(codesOf(proseLesson('# --description--\n\nA'))).toEqual([]);
  });

  test('invalid front matter is the only diagnostic of a lesson without other problems', () => {
    const broken = whole.replace('title: A lesson', 'title: A: lesson');
    expect(codesOf(broken)).toEqual(['front-matter-yaml']);
    expect(codesOf(whole.replace('---\n', '---js\n'))).toEqual(['front-matter-language']);
  });
});

describe('positions are those of the file', () => {
  // Column 3 of the line "  ## --oops--", wherever it is.
  const marker = '  ## --oops--';
  test.each([
    [
      'after front matter of many lines',
      proseLesson(`# --description--\n\n${marker}`, { title: '>-\n  One\n  two\n  three' }),
    ],
    ['after letters of several bytes', proseLesson(`# --description--\n\n你好 😀 é\n\n${marker}`)],
    ['after a fence', proseLesson(`# --description--\n\n\`\`\`\n---\n\`\`\`\n\n${marker}`)],
    ['after a byte order mark', `\uFEFF${proseLesson(`# --description--\n\n${marker}`)}`],
  ])('%s', (_, text) => {
    const found = readLesson(text, 'f.md').diagnostics;
    expect(found).toMatchObject([{ code: 'marker-unknown', line: lineOf(text, marker), column: 3 }]);
    const windows = readLesson(text.replaceAll('\n', '\r\n'), 'f.md').diagnostics;
    expect(windows).toEqual(found);
  });

  test('also after garbled letters on the same line, which are repaired', () => {
    const garbled = `---\n{ id: ${lessonId}, title: "Itâ€™s", challengeType: 99, dashedName: t }\n---\n\n# --description--\n\nA\n`;
    const { diagnostics } = readLesson(garbled, 'f.md');
    const line = garbled.split('\n')[1] ?? '';
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'key-invalid', line: 2, column: line.indexOf('99') + 1 }),
    );
  });

  test.each([
    ['indented instead of fenced', '# --scene--\n\n    [1,'],
    ['in an unclosed fence at the very end', '# --scene--\n\n~~~~'],
    ['in a fence of one line', '# --scene--\n\n```json\n[1,\n```'],
  ])('an error in data %s is reported at an existing line', (_, text) => {
    const { diagnostics } = readLesson(text, 'f.md');
    for (const { line } of diagnostics) expect(line).toBeLessThanOrEqual(text.split('\n').length);
  });

  test('garbled letters are repaired in the lesson and reported at their position', () => {
    const text = proseLesson('# --description--\n\nYou donâ€™t say.\n\n```\nâ€™\n```', { title: 'Itâ€™s' });
    const { lesson, diagnostics } = readLesson(text, 'f.md');
    expect(lesson?.title).toBe('It’s');
    expect(lesson?.description?.source).toBe('You don’t say.\n\n```\nâ€™\n```');
    expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['mojibake', 3, 10],
      ['mojibake', lineOf(text, 'You'), 8],
    ]);
  });
});

describe('all problems are reported at once', () => {
  const text = `${frontMatter({ id: '7', dashedName: undefined, colour: 'red' })}Lost words.

# --description--

Hello.

# --explicación

# --nonsense--

# --questions--

${questionText({ solution: '0' })}
${questionText({ answers: ['A'] })}
## --hints--
`;

  test('by one parse, each at its position', () => {
    const { lesson, frontMatter: keys, diagnostics } = readLesson(text, 'f.md');
    expect(lesson).toBeUndefined();
    expect(keys).toEqual({ title: 'A lesson', challengeType: 19 });
    const places = diagnostics.map(({ code, line }) => `${code} ${line}`).toSorted();
    expect(places).toEqual(
      [
        'key-missing 1',
        `key-invalid ${lineOf(text, 'id: 7')}`,
        `key-unknown ${lineOf(text, 'colour')}`,
        `text-before-marker ${lineOf(text, 'Lost')}`,
        `marker-lookalike ${lineOf(text, '# --explicación')}`,
        `marker-unknown ${lineOf(text, '# --nonsense--')}`,
        `solution-out-of-range ${lineOf(text, '\n0\n') + 1}`,
        `question-few-answers ${text.slice(0, text.lastIndexOf('## --answers--')).split('\n').length}`,
        `marker-misplaced ${lineOf(text, '## --hints--')}`,
      ].toSorted(),
    );
    expect(diagnostics.every(({ file }) => file === 'f.md')).toBe(true);
  });
});

test('a lesson with only warnings is available', () => {
  const text = proseLesson('# --description--\n\nA\n\n## --notas', { colour: 'red' });
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  expect(lesson).toBeDefined();
});

describe('files that attack parsers', () => {
  const deep = 20_000;
  test.each([
    ['quotes in quotes', `# --description--\n\n${'>'.repeat(deep)} a`],
    ['lists in lists', `# --description--\n\n${'- '.repeat(deep)}a`],
    ['emphasis in emphasis', `# --description--\n\n${'*a '.repeat(deep)}x${'*'.repeat(deep)}`],
    ['emphasis in a heading', `# ${'*a '.repeat(deep)}x${'*'.repeat(deep)}`],
    ['brackets', `# --description--\n\n${'['.repeat(deep)}`],
    ['raw elements in one another', `# --description--\n\n${'<b>'.repeat(deep)}`],
    ['a very long line', `# --description--\n\n${'a b '.repeat(100_000)}`],
    ['thousands of markers', '# --description--\n\nA\n\n'.repeat(5000)],
  ])('%s', (_, body) => {
    expect(() => readLesson(proseLesson(body), 'f.md')).not.toThrow();
  });

  test.each([
    ['lists', `${'['.repeat(deep)}${']'.repeat(deep)}`],
    ['half a list', '['.repeat(deep)],
    ['mappings', `${'{a: '.repeat(2000)}1${'}'.repeat(2000)}`],
  ])('front matter of nested %s', (_, value) => {
    expect(() => readLesson(`---\nid: ${value}\n---\n\n# --description--\n`, 'f.md')).not.toThrow();
  });
});
