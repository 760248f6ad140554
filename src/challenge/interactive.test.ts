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

/** Each part as its text, or as the names of its files. */
const outline = (content: string) =>
  read(content).parts?.map((part) => ('text' in part ? part.text.source : part.files.map(({ name }) => name)));

describe('an interactive lecture', () => {
  test('is text and examples in turn, in file order', () => {
    const content = `One *two*\n\n${container(fence('html', '<p>'), fence('css', 'p {}'))}\n\nThree\n\n${container(fence('js', 'a'))}`;
    expect(outline(content)).toEqual(['One *two*', ['index.html', 'styles.css'], 'Three', ['index.js']]);
  });

  test('may begin with an example, and have two in a row', () => {
    expect(outline(`${container(fence('js', 'a'))}\n\n${container(fence('ts', 'b'))}`)).toEqual([
      ['index.js'],
      ['index.ts'],
    ]);
  });

  test('has fences outside of containers as parts of the text', () => {
    expect(outline(`See\n\n${fence('js', 'a')}\n\nthere`)).toEqual([`See\n\n${fence('js', 'a')}\n\nthere`]);
  });

  test('needs no blank lines in a container', () => {
    expect(outline(`:::interactive_editor\n${fence('js', 'a')}\n:::\n`)).toEqual([['index.js']]);
  });

  test('has the code of its examples letter by letter', () => {
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

  test('knows the line of each text', () => {
    const { text, parts } = read(`One\n\n${container(fence('js', 'a'))}\n\nTwo\n`);
    const lines = parts?.flatMap((part) => ('text' in part ? [part.text.line] : []));
    expect(lines).toEqual([lineOf(text, 'One'), lineOf(text, 'Two')]);
  });

  test('is nothing under an empty heading', () => {
    expect(read('').parts).toEqual([]);
  });
});

describe('errors', () => {
  test('say that a container is not closed, at its first line', () => {
    const { text, parts, diagnostics } = read(`One\n\n:::interactive_editor\n\n${fence('js', 'a')}\n`);
    expect(parts).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'container-unclosed', severity: 'error', line: lineOf(text, ':::interactive'), column: 1 },
    ]);
  });

  test('say that a container holds something else than fences, at that', () => {
    const { text, diagnostics } = read(`:::interactive_editor\n\n${fence('js', 'a')}\n\nWords\n\n:::`);
    expect(diagnostics).toMatchObject([
      { code: 'container-content', severity: 'error', line: lineOf(text, 'Words'), column: 1 },
    ]);
  });

  test('say that a fence in a container is not closed', () => {
    const { text, diagnostics } = read(':::interactive_editor\n\n```js\na\n\n:::');
    const unclosed = diagnostics.filter(({ code }) => code === 'fence-unclosed');
    expect(unclosed).toMatchObject([{ severity: 'error', line: lineOf(text, '```js'), column: 1 }]);
  });
});
