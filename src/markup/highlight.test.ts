import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { highlight } from './highlight.ts';

const textOf = (children: ElementContent[]) => toString({ type: 'root', children });

/** Pairs of class and text; plain text has the class ''. */
function coloursOf(content: readonly ElementContent[]): [name: string, text: string][] {
  return content.map((node) => {
    if (node.type === 'element') return [String(node.properties['className']), toString(node)];
    return ['', node.type === 'text' ? node.value : ''];
  });
}

/** Lines that open or close a construct, or mean something else inside one. */
const lines: Readonly<Record<string, readonly string[]>> = {
  js: [
    '/*',
    '*/',
    'let a = `',
    '${b}',
    '`;',
    '// c',
    '"open',
    'const f = () => {',
    '}',
    '<a>',
    '</a>',
    '/re/g',
    'a',
    '',
  ],
  html: [
    '<script>',
    'let a = "</b>";',
    '</script>',
    '<style>',
    'a { b: c }',
    '</style>',
    '<!--',
    '-->',
    '<p class="',
    'x">',
    'text',
    '',
  ],
  css: ['/*', '*/', 'a {', 'b: "c', '}', '@media x {', 'a: b;', ''],
  py: ['"""', 'def f(a):', '  return 1', "'''", '# c', 'x = f"{', '}"', ''],
  md: ['```js', 'let a;', '```', '# a', '- b', '> c', '    d', '**', '~~~', '---', 'a: b', ''],
  bash: ['cat <<EOF', 'EOF', 'cat <<END', 'END', '"a', 'b"', '# c', 'if a; then', 'fi', '$(', ')', ''],
  yaml: ['a: |', '  b', 'c: "', '"', '- d', '# e', 'f: >-', ''],
  php: ['<?php', '?>', '$a = <<<X', 'X;', '<b>', '/*', '*/', ''],
};

describe('the text of highlighted code', () => {
  test.each(Object.keys(lines))('in %s is unchanged, for any combination of lines', async (language) => {
    const code = fc.array(
      fc.oneof(fc.constantFrom(...(lines[language] ?? [])), fc.string({ unit: 'grapheme', maxLength: 8 })),
      { maxLength: 15 },
    );
    await fc.assert(
      fc.asyncProperty(code, async (all) => {
        const text = all.join('\n');
        expect(textOf(await highlight(text, language))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('in an unknown language or in none is plain', async () => {
    for (const language of ['nosuch', 'constructor', undefined]) {
      const content = await highlight('let a;\n\nb', language);
      expect(textOf(content)).toBe('let a;\n\nb');
      expect(content.every(({ type }) => type === 'text')).toBe(true);
    }
  });

  test('includes very long lines', async () => {
    const text = `let a;\n${'x'.repeat(100_000)}\n"b"`;
    expect(textOf(await highlight(text, 'js'))).toBe(text);
  });
});

describe('highlighting', () => {
  test('distinguishes kinds of code', async () => {
    const colours = coloursOf(await highlight('const a = "b"; // c', 'js'));
    const of = (text: string) => colours.find(([, part]) => part.includes(text))?.[0];
    expect(of('const')).toBe('keyword');
    expect(of('b')).toBe('string');
    expect(of('c')).toBeDefined();
    expect(colours.find(([, part]) => part.includes('// c'))?.[0]).toBe('comment');
  });

  test('continues a construct that an earlier line opened', async () => {
    const colours = coloursOf(await highlight('/*\nconst a\n*/\nconst a', 'js'));
    expect(colours.filter(([, part]) => part.includes('const')).map(([name]) => name)).toEqual(['comment', 'keyword']);
  });

  test('ends each of very many constructs at its own word, also a second time', async () => {
    const texts = Array.from({ length: 2200 }, (_, index) => `cat <<E${String(index)}\nkept\nE${String(index)}\nafter`);
    for (const text of [texts.join('\n'), texts[0] ?? '', texts[2199] ?? '']) {
      const colours = coloursOf(await highlight(text, 'bash'));
      expect(new Set(colours.filter(([, part]) => part.includes('kept')).map(([name]) => name))).toEqual(
        new Set(['string']),
      );
      expect(colours.filter(([name, part]) => name === 'string' && part.includes('after'))).toEqual([]);
    }
  });

  test('differs for the same line in another context', async () => {
    await highlight('const a = 1;', 'js');
    const inComment = coloursOf(await highlight('/*\nconst a = 1;\n*/', 'js'));
    expect(new Set(inComment.filter(([, part]) => part.trim() !== '').map(([name]) => name))).toEqual(
      new Set(['comment']),
    );
    const again = coloursOf(await highlight('const a = 1;', 'js'));
    expect(again[0]).toEqual(['keyword', 'const']);
  });
});

describe('cached lines', () => {
  /** A highlighter with an empty cache. */
  async function fresh() {
    vi.resetModules();
    return (await import('./highlight.ts')).highlight;
  }

  test.each(Object.keys(lines))('in %s are highlighted as without a cache', async (language) => {
    const used = await fresh();
    const code = fc.array(fc.constantFrom(...(lines[language] ?? [])), { minLength: 1, maxLength: 12 });
    const samples = fc.sample(code, 40).map((all) => all.join('\n'));
    for (const sample of samples) await used(sample, language);
    for (const sample of samples.slice(0, 4)) {
      expect(await used(sample, language)).toEqual(await (await fresh())(sample, language));
    }
  });

  test('do not depend on the languages used before', async () => {
    const code = '<style>a { b: c }</style><script>let a = 1;</script>';
    const alone = await (await fresh())(code, 'html');
    const other = await fresh();
    for (const language of ['js', 'css', 'php', 'md']) await other(code, language);
    expect(await other(code, 'html')).toEqual(alone);
  });
});
