import { describe, expect, test } from 'vitest';
import { lineOf, proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

function read(content: string) {
  const text = proseLesson(`# --interactive--\n\n${content}`);
  const { lesson, diagnostics } = readLesson(text, 'f.md');
  return { text, parts: lesson?.interactive, diagnostics };
}

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;
const container = (...fences: readonly string[]) => `:::interactive_editor\n\n${fences.join('\n\n')}\n\n:::`;

/** The parts, each as its text or the names of its files. */
const outline = (content: string) =>
  read(content).parts?.map((part) => ('text' in part ? part.text.source : part.files.map(({ name }) => name)));

describe('an interactive lecture', () => {
  test('has texts and examples in file order', () => {
    const content = `One *two*\n\n${container(fence('html', '<p>'), fence('css', 'p {}'))}\n\nThree\n\n${container(fence('js', 'a'))}`;
    expect(outline(content)).toEqual(['One *two*', ['index.html', 'styles.css'], 'Three', ['index.js']]);
  });

  test('can begin with an example and have two in a row', () => {
    expect(outline(`${container(fence('js', 'a'))}\n\n${container(fence('ts', 'b'))}`)).toEqual([
      ['index.js'],
      ['index.ts'],
    ]);
  });

  test('has fences outside containers as part of the text', () => {
    expect(outline(`See\n\n${fence('js', 'a')}\n\nthere`)).toEqual([`See\n\n${fence('js', 'a')}\n\nthere`]);
  });

  test('needs no blank lines in a container', () => {
    expect(outline(`:::interactive_editor\n${fence('js', 'a')}\n:::\n`)).toEqual([['index.js']]);
  });

  test('has the exact code of its examples', () => {
    const code = 'a { color: red; }\n\n:::\n---\n::before';
    const { parts } = read(container(fence('css', code)));
    expect(parts).toMatchObject([{ files: [{ language: 'css', code }] }]);
  });

  test.each([':root and :userId stay', 'see a::before or ::id', '::import', ':b[c]{d=e}', 'a:b c: d'])(
    'keeps text that looks like a directive: %s',
    (words) => {
      const { parts, diagnostics } = read(`${words}\n\n${container(fence('js', 'a'))}`);
      expect(diagnostics).toEqual([]);
      expect(parts?.[0]).toMatchObject({ text: { source: words } });
    },
  );

  test('has the line of each text', () => {
    const { text, parts } = read(`One\n\n${container(fence('js', 'a'))}\n\nTwo\n`);
    const lines = parts?.flatMap((part) => ('text' in part ? [part.text.line] : []));
    expect(lines).toEqual([lineOf(text, 'One'), lineOf(text, 'Two')]);
  });

  test('is empty below an empty marker', () => {
    expect(read('').parts).toEqual([]);
  });
});

describe('errors', () => {
  test('report an unclosed container at its first line', () => {
    const { text, parts, diagnostics } = read(`One\n\n:::interactive_editor\n\n${fence('js', 'a')}\n`);
    expect(parts).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'container-unclosed', severity: 'error', line: lineOf(text, ':::interactive'), column: 1 },
    ]);
  });

  test('report content other than fences in a container', () => {
    const { text, diagnostics } = read(`:::interactive_editor\n\n${fence('js', 'a')}\n\nWords\n\n:::`);
    expect(diagnostics).toMatchObject([
      { code: 'container-content', severity: 'error', line: lineOf(text, 'Words'), column: 1 },
    ]);
  });

  test('report an unclosed fence in a container', () => {
    const { text, diagnostics } = read(':::interactive_editor\n\n```js\na\n\n:::');
    const unclosed = diagnostics.filter(({ code }) => code === 'fence-unclosed');
    expect(unclosed).toMatchObject([{ severity: 'error', line: lineOf(text, '```js'), column: 1 }]);
  });
});
