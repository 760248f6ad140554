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
  // The names are those of FORMAT 5.7; of other languages only that the ending is right is demanded.
  test.each([
    ['html', 'index.html'],
    ['css', 'styles.css'],
    ['js', 'index.js'],
    ['ts', 'index.ts'],
    ['jsx', 'App.jsx'],
  ])('of language %s are called %s', (language, name) => {
    expect(seed(fence(language, 'x')).files).toEqual([{ name, language, code: 'x' }]);
  });

  test.each([
    ['tsx', /\.tsx$/],
    ['py', /\.py$/],
    ['python', /\.py$/],
    ['json', /\.json$/],
    ['', /./],
  ])('of language "%s" have the ending of theirs', (language, name) => {
    expect(seed(fence(language, 'x')).files?.[0]?.name).toMatch(name);
  });

  test('are one of a language; a second fence is added to the first', () => {
    const { files } = seed(fence('js', 'one();'), fence('css', 'a {}'), fence('js', 'two();'));
    expect(files?.map(({ language, code }) => [language, code])).toEqual([
      ['js', 'one();\ntwo();'],
      ['css', 'a {}'],
    ]);
  });

  test('do not care for the case of the language', () => {
    expect(seed(fence('CSS', 'a {}'), fence('css', 'b {}')).files).toEqual([
      { name: 'styles.css', language: 'css', code: 'a {}\nb {}' },
    ]);
  });

  test('may be none', () => {
    expect(seed().files).toEqual([]);
  });
});

describe('the editable region', () => {
  test('is the lines between two marks, which are not shown', () => {
    const { files, diagnostics } = seed(fence('js', ['before', region, 'mine', '', region, 'after'].join('\n')));
    expect(diagnostics).toEqual([]);
    expect(files?.[0]).toMatchObject({ code: 'before\nmine\n\nafter', editable: { start: 1, end: 3 } });
  });

  test('may be empty', () => {
    const { files } = seed(fence('js', ['a', region, region, 'b'].join('\n')));
    expect(files?.[0]).toMatchObject({ code: 'a\nb', editable: { start: 1, end: 1 } });
  });

  test('may be marked by indented lines with spaces after them', () => {
    const { files } = seed(fence('js', `  ${region}\nmine\n\t${region}  `));
    expect(files?.[0]).toMatchObject({ code: 'mine', editable: { start: 0, end: 1 } });
  });

  test('is no more than text where the mark is a part of a line', () => {
    const { files, diagnostics } = seed(fence('js', `log('${region}');`));
    expect(diagnostics).toEqual([]);
    expect(files?.[0]?.code).toBe(`log('${region}');`);
  });

  test.each([
    [1, [fence('js', `a\n${region}\nb`)]],
    [4, [fence('html', `${region}\na\n${region}`), fence('css', `${region}\nb\n${region}`)]],
  ])('with %i marks is a warning at the first fence, and no mark is shown', (count, fences) => {
    const { text, files, diagnostics } = seed(...fences);
    const line = lineOf(text, fences[0] ?? '');
    expect(diagnostics).toMatchObject([{ code: 'editable-region', severity: 'warning', line, column: 1 }]);
    expect(diagnostics[0]?.message).toContain(` ${count} `);
    expect(files?.map(({ code }) => code).join('\n')).not.toContain(region);
  });
});

test('a fence that nothing closes is an error at its first line', () => {
  const text = proseLesson('# --seed--\n\n## --seed-contents--\n\n```js\na');
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  expect(lesson).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'fence-unclosed', severity: 'error', line: lineOf(text, '```js'), column: 1 },
  ]);
});

describe('solutions', () => {
  test('are alternatives, apart where a rule is, each with its files', () => {
    const found = solutions(`${fence('html', '<p>')}\n\n${fence('css', 'p {}')}\n\n---\n\n${fence('html', '<b>')}`);
    expect(found?.map((files) => files.map(({ name, code }) => [name, code]))).toEqual([
      [
        ['index.html', '<p>'],
        ['styles.css', 'p {}'],
      ],
      [['index.html', '<b>']],
    ]);
  });

  test('that are empty are left out', () => {
    expect(solutions('')).toEqual([]);
    expect(solutions(`${fence('js', 'a')}\n\n---`)).toHaveLength(1);
  });

  test('are not cut at a rule inside a fence', () => {
    expect(solutions(fence('yml', 'a\n---\nb'))).toHaveLength(1);
  });
});
