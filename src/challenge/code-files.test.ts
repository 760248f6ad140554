import { describe, expect, test } from 'vitest';
import { lineOf, proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;
const region = '--fcc-editable-region--';

function seed(...fences: readonly string[]) {
  const text = proseLesson(`# --seed--\n\n## --seed-contents--\n\n${fences.join('\n\n')}`);
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  return { text, files: lesson?.seed, diagnostics };
}

const solutions = (content: string) =>
  readLesson(proseLesson(`# --solutions--\n\n${content}`), 'f.md').lesson?.solutions;

describe('the files of a seed', () => {
  // The names are listed in format.md#code-files; for other languages, only the extension is specified.
  test.each([
    ['html', 'index.html'],
    ['css', 'styles.css'],
    ['js', 'index.js'],
    ['ts', 'index.ts'],
    ['jsx', 'App.jsx'],
  ])('of language %s are named %s', (language, name) => {
    expect(seed(fence(language, 'x')).files).toEqual([{ name, language, code: 'x' }]);
  });

  test.each([
    ['tsx', /\.tsx$/],
    ['py', /\.py$/],
    ['python', /\.py$/],
    ['json', /\.json$/],
    ['', /./],
  ])('of language "%s" have the extension of their language', (language, name) => {
    expect(seed(fence(language, 'x')).files?.[0]?.name).toMatch(name);
  });

  test('are one per language; a second fence is appended to the first', () => {
    const { files } = seed(fence('js', 'one();'), fence('css', 'a {}'), fence('js', 'two();'));
    expect(files?.map(({ language, code }) => [language, code])).toEqual([
      ['js', 'one();\ntwo();'],
      ['css', 'a {}'],
    ]);
  });

  test('ignore the case of the language', () => {
    expect(seed(fence('CSS', 'a {}'), fence('css', 'b {}')).files).toEqual([
      { name: 'styles.css', language: 'css', code: 'a {}\nb {}' },
    ]);
  });

  test('can be missing', () => {
    expect(seed().files).toEqual([]);
  });
});

describe('the editable region', () => {
  test('is the lines between two marker lines, which are not shown', () => {
    const { files, diagnostics } = seed(fence('js', ['before', region, 'mine', '', region, 'after'].join('\n')));
    expect(diagnostics).toEqual([]);
    expect(files?.[0]).toMatchObject({ code: 'before\nmine\n\nafter', editable: { start: 1, end: 3 } });
  });

  test('can be empty', () => {
    const { files } = seed(fence('js', ['a', region, region, 'b'].join('\n')));
    expect(files?.[0]).toMatchObject({ code: 'a\nb', editable: { start: 1, end: 1 } });
  });

  test('can have indented marker lines with trailing spaces', () => {
    const { files } = seed(fence('js', `  ${region}\nmine\n\t${region}  `));
    expect(files?.[0]).toMatchObject({ code: 'mine', editable: { start: 0, end: 1 } });
  });

  test.each([
    ['on one line', [`a { ${region} color: red; ${region} }`, 'b'], 'a { color: red; }\nb', 0, 1],
    ['on two lines', ['a', `${region} mine`, `more ${region}`, 'b'], 'a\nmine\nmore\nb', 1, 3],
    ['with indentation', ['a', `  ${region} mine`, region], 'a\n  mine', 1, 2],
    ['in comments', ['a', `/* ${region} */`, 'mine', `// ${region}`], 'a\nmine', 1, 2],
    ['after a bracket', ['a {', region, 'mine', `} ${region}`], 'a {\nmine\n}', 1, 3],
    ['in HTML comments', [`<!-- ${region} -->`, '<p>', `<!-- ${region} -->`], '<p>', 0, 1],
  ])('can have marks beside code %s, which are not shown and a warning', (_, lines, code, start, end) => {
    const { text, files, diagnostics } = seed(fence('css', lines.join('\n')));
    expect(files?.[0]).toMatchObject({ code, editable: { start, end } });
    const beside = lines.find((line) => line.includes(region) && line !== region) ?? '';
    const column = beside.indexOf(region) + 1;
    const place = { line: lineOf(text, beside), column };
    expect(diagnostics).toMatchObject([{ code: 'editable-region-beside', severity: 'warning', ...place }]);
  });

  test('is also removed from solutions', () => {
    expect(solutions(fence('js', `log(1); ${region}`))?.[0]?.[0]?.code).toBe('log(1);');
  });

  test.each([
    [1, [fence('js', `a\n${region}\nb`)]],
    [4, [fence('html', `${region}\na\n${region}`), fence('css', `${region}\nb\n${region}`)]],
  ])('with %i marker lines is a warning at the first fence, and no marker line is shown', (count, fences) => {
    const { text, files, diagnostics } = seed(...fences);
    const line = lineOf(text, fences[0] ?? '');
    expect(diagnostics).toMatchObject([{ code: 'editable-region', severity: 'warning', line, column: 1 }]);
    expect(diagnostics[0]?.message).toContain(` ${count} `);
    expect(files?.map(({ code }) => code).join('\n')).not.toContain(region);
  });
});

test('an unclosed fence is an error at its first line', () => {
  const text = proseLesson('# --seed--\n\n## --seed-contents--\n\n```js\na');
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  expect(lesson).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'fence-unclosed', severity: 'error', line: lineOf(text, '```js'), column: 1 },
  ]);
});

describe('solutions', () => {
  test('are alternatives separated by rules, each with its files', () => {
    const found = solutions(`${fence('html', '<p>')}\n\n${fence('css', 'p {}')}\n\n---\n\n${fence('html', '<b>')}`);
    expect(found?.map((files) => files.map(({ name, code }) => [name, code]))).toEqual([
      [
        ['index.html', '<p>'],
        ['styles.css', 'p {}'],
      ],
      [['index.html', '<b>']],
    ]);
  });

  test('are left out if they are empty', () => {
    expect(solutions('')).toEqual([]);
    expect(solutions(`${fence('js', 'a')}\n\n---`)).toHaveLength(1);
  });

  test('are not split at a rule inside a fence', () => {
    expect(solutions(fence('yml', 'a\n---\nb'))).toHaveLength(1);
  });
});
