import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { dialect } from '../markup/dialect.ts';
import { markdownOf, splitAtMarkers, splitAtRules, type Span } from './span.ts';

function spanOf(source: string): Span {
  return { source, nodes: (markdownToMdast(source, { features: dialect }) as Root).children };
}

const sourceOf = (span: Span) => markdownOf(span)?.source;

describe('splitting at markers', () => {
  test('returns the text before the first marker, then each marker with its content', () => {
    const { lead, sections } = splitAtMarkers(spanOf('zero\n\n## --a--\n\none\n\n## --b--\n\n## --a--\n\ntwo\n'), 2);
    expect(sourceOf(lead)).toBe('zero');
    expect(sections.map(({ marker }) => [marker.name, marker.level, marker.line, marker.column])).toEqual([
      ['a', 2, 3, 1],
      ['b', 2, 7, 1],
      ['a', 2, 9, 1],
    ]);
    expect(sections.map(({ content }) => sourceOf(content))).toEqual(['one', undefined, 'two']);
  });

  test('keeps deeper markers and normal headings in the section', () => {
    const { sections } = splitAtMarkers(spanOf('## --a--\n\n### --deep--\n\n# Title\n\nx\n\n## --b--\n'), 2);
    expect(sections.map(({ content }) => sourceOf(content))).toEqual(['### --deep--\n\n# Title\n\nx', undefined]);
  });
});

describe('splitting at rules', () => {
  test.each([
    ['rules of any kind', 'a\n\n---\n\nb\n\n***\n\nc\n\n_ _ _\n\nd', ['a', 'b', 'c', 'd']],
    ['rules without an empty line after them', 'a\n\n---\nb', ['a', 'b']],
    ['rules beside one another', 'a\n\n---\n\n---\n\nb', ['a', undefined, 'b']],
    ['rules at both ends', '---\n\na\n\n---\n', [undefined, 'a', undefined]],
    ['no rule', 'a\n\nb', ['a\n\nb']],
    ['nothing', '', [undefined]],
    ['a line of dashes in a fence', '```\na\n\n---\n\nb\n```\n\n---\n\nc', ['```\na\n\n---\n\nb\n```', 'c']],
    ['a rule in a list', '- a\n\n  ---\n\n  b\n\n---\n\nc', ['- a\n\n  ---\n\n  b', 'c']],
    ['a rule in a quote', '> a\n>\n> ---\n\n---\n\nc', ['> a\n>\n> ---', 'c']],
    ['dashes under a text, which make it a heading', 'a\n---\nb', ['a\n---\nb']],
  ])('%s', (_, source, pieces) => {
    expect(splitAtRules(spanOf(source)).map(sourceOf)).toEqual(pieces);
  });
});

describe('the Markdown of a span', () => {
  test('keeps the indentation of its first line, which Markdown may need', () => {
    expect(markdownOf(spanOf('\n\n    let a\n\n    let b\n'))).toEqual({ source: '    let a\n\n    let b', line: 3 });
  });

  test('begins with its first block and ends with its last', () => {
    const { sections } = splitAtMarkers(spanOf('# --a--\n\n\n\n  b 😀\n\n> c\n\n\n# --d--\n'), 1);
    expect(sections[0] && markdownOf(sections[0].content)).toEqual({ source: '  b 😀\n\n> c', line: 5 });
  });

  test('keeps link definitions at its end', () => {
    expect(sourceOf(spanOf('See [x].\n\n[x]: https://example.org\n'))).toBe('See [x].\n\n[x]: https://example.org');
  });

  test('is exact after letters of several bytes and of two UTF-16 units', () => {
    const { sections } = splitAtMarkers(spanOf('😀🎉 é 你好\n\n# --a--\n\nb😀\n\n# --c--\n\nd\n'), 1);
    expect(sections.map(({ content }) => markdownOf(content))).toEqual([
      { source: 'b😀', line: 5 },
      { source: 'd', line: 9 },
    ]);
  });
});
