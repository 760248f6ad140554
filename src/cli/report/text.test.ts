import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { oneOfEach, report, unknownKey } from './report.fixture.ts';
import { diagnosticText, notCheckedLines, summaryText, type TextContext } from './text.ts';

const context: TextContext = {
  pathOf: (file) => `content/${file}`,
  linesOf: () => ['---', 'title: A', 'colour: red', '---'],
  colours: false,
};

describe('a diagnostic as text', () => {
  test('has the place as terminals know it, what happened, the code, the line with a mark, and what to do', () => {
    expect(diagnosticText(unknownKey('colour', 'a/b.md', { line: 3, column: 1 }), context).split('\n')).toEqual([
      expect.stringMatching(/^content\/a\/b\.md:3:1 warning Unknown key `colour`\. \(key-unknown\)$/),
      '  3 | colour: red',
      '    | ^',
      expect.stringMatching(/^ {4}→ \S/),
    ]);
  });

  test('is complete without the line, where there is none', () => {
    const text = diagnosticText(unknownKey('colour'), { ...context, linesOf: () => undefined });
    expect(text.split('\n')).toHaveLength(2);
  });

  test('has colours only when asked', () => {
    const one = unknownKey('colour');
    // eslint-disable-next-line no-control-regex -- colours are control characters
    const plain = diagnosticText(one, { ...context, colours: true }).replace(/\u001B\[\d+m/g, '');
    expect(plain).toBe(diagnosticText(one, context));
    expect(diagnosticText(one, { ...context, colours: true })).toContain('\u001B[33m');
    expect(diagnosticText(one, context)).not.toContain('\u001B');
  });
});

test.each([
  [[], '5 lessons checked: nothing to report'],
  [oneOfEach.slice(0, 2), '5 lessons checked: 1 error, 1 warning in 2 files'],
  [oneOfEach, '5 lessons checked: 1 error, 1 warning, 1 info in 2 files (--verbose lists the info)'],
])('the totals of %j', (diagnostics, text) => {
  expect(summaryText(report({ lessons: 5, diagnostics }))).toBe(text);
});

test('the totals do not speak of --verbose to those who used it', () => {
  const text = summaryText(report({ diagnostics: oneOfEach, verbose: true }));
  expect(text).toBe('1 lesson checked: 1 error, 1 warning, 1 info in 2 files');
});

test('what was not checked is said by thing and reason, with the first files', () => {
  const notChecked = [
    ...['1', '2', '3', '4', '5'].map((name) => ({ file: `${name}.md`, what: 'links', why: 'it is broken' })),
    { file: 'about.mdx', what: 'pictures', why: 'it is code' },
  ];
  expect(notCheckedLines(report({ notChecked }))).toEqual([
    'Not checked: links, because it is broken: content/1.md, content/2.md, content/3.md and 2 other files',
    'Not checked: pictures, because it is code: content/about.mdx',
  ]);
  expect(summaryText(report({ notChecked })).split('\n')).toHaveLength(3);
});

test('nothing in the text begins a line but a place, a frame or a hint', () => {
  const text = diagnosticText(diagnostic('key-unknown', '::error::x.md', { line: 1, column: 1 }, { key: '' }), context);
  for (const line of text.split('\n')) expect(line.trimStart()).not.toMatch(/^::/);
});
