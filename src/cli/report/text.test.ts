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
  test('has the position, the message, the code, the line with a mark, and the hint', () => {
    expect(diagnosticText(unknownKey('colour', 'a/b.md', { line: 3, column: 1 }), context).split('\n')).toEqual([
      expect.stringMatching(/^content\/a\/b\.md:3:1 warning Unknown key `colour`\. \(key-unknown\)$/),
      '  3 | colour: red',
      '    | ^',
      expect.stringMatching(/^ {4}→ \S/),
    ]);
  });

  test('is complete without a line', () => {
    const text = diagnosticText(unknownKey('colour'), { ...context, linesOf: () => undefined });
    expect(text.split('\n')).toHaveLength(2);
  });

  test('has colours only on demand', () => {
    const one = unknownKey('colour');
    // eslint-disable-next-line no-control-regex -- colours are control characters
    const plain = diagnosticText(one, { ...context, colours: true }).replace(/\u001B\[\d+m/g, '');
    expect(plain).toBe(diagnosticText(one, context));
    expect(diagnosticText(one, { ...context, colours: true })).toContain('\u001B[33m');
    expect(diagnosticText(one, context)).not.toContain('\u001B');
  });
});

test.each([
  [[], 'Checked 5 lessons: no problems found'],
  [oneOfEach.slice(0, 2), 'Checked 5 lessons: 1 error, 1 warning in 2 files'],
  [oneOfEach, 'Checked 5 lessons: 1 error, 1 warning, 1 info in 2 files (use --verbose to list info)'],
])('the totals of %j', (diagnostics, text) => {
  expect(summaryText(report({ lessons: 5, diagnostics }))).toBe(text);
});

test('the totals do not suggest --verbose to those who used it', () => {
  const text = summaryText(report({ diagnostics: oneOfEach, verbose: true }));
  expect(text).toBe('Checked 1 lesson: 1 error, 1 warning, 1 info in 2 files');
});

test('checks that did not run are grouped by check and reason, with the first files', () => {
  const notChecked = [
    ...['1', '2', '3', '4', '5'].map((name) => ({ file: `${name}.md`, what: 'links', why: 'it is broken' })),
    { file: 'about.mdx', what: 'images', why: 'it is code' },
  ];
  expect(notCheckedLines(report({ notChecked }))).toEqual([
    'Not checked: links, because it is broken: content/1.md, content/2.md, content/3.md and 2 other files',
    'Not checked: images, because it is code: content/about.mdx',
  ]);
  expect(summaryText(report({ notChecked })).split('\n')).toHaveLength(3);
});

test('every line begins with a position, a frame or a hint', () => {
  const text = diagnosticText(diagnostic('key-unknown', '::error::x.md', { line: 1, column: 1 }, { key: '' }), context);
  for (const line of text.split('\n')) expect(line.trimStart()).not.toMatch(/^::/);
});
