import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticText, totals } from './print.ts';

// Colours depend on where the tests run.
vi.mock(import('picocolors'), async (original) => {
  const { default: pico } = await original();
  return { default: { ...pico, ...pico.createColors(false) } };
});

const root = join(process.cwd(), 'some', 'content');

const unknownKey = (key: string, file = 'a/b.md') => diagnostic('key-unknown', file, { line: 3, column: 7 }, { key });

describe('a diagnostic as text', () => {
  test('has the place as editors and terminals know it, what happened, the code and what to do', () => {
    const text = diagnosticText(unknownKey('colour'), root);
    expect(text).toContain('some/content/a/b.md:3:7');
    expect(text).toContain('warning');
    expect(text).toContain('The key `colour` is not known');
    expect(text).toContain('key-unknown');
    expect(text).toContain('Check its spelling');
    expect(text.split('\n')).toHaveLength(2);
  });

  test('names the content root itself where it is about that', () => {
    expect(diagnosticText(diagnostic('lessons-missing', '.', { line: 1, column: 1 }, { folder: 'x' }), root)).toMatch(
      /^some\/content:1:1 /,
    );
  });
});

describe('what the content holds cannot play with the terminal', () => {
  test.each([
    ['colours', '\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
    ['a new title for the window', '\u001b]0;x\u0007', '\\u001b]0;x\\u0007'],
    ['an eight-bit control', '\u009b2J', '\\u009b2J'],
    ['a return to the line’s beginning', 'a\rb', 'a\\u000db'],
    ['a line break', 'a\nb', 'a\\u000ab'],
    ['going back', 'a\bb', 'a\\u0008b'],
    ['delete', 'a\u007fb', 'a\\u007fb'],
    ['a turned reading direction', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ])('%s', (_, written, shown) => {
    const inMessage = diagnosticText(unknownKey(written), root);
    expect(inMessage).toContain(shown);
    const inName = diagnosticText(unknownKey('x', `a/${written}.md`), root);
    expect(inName).toContain(shown);
    for (const text of [inMessage, inName]) {
      expect(text.match(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu)).toEqual(['\n']);
    }
  });

  test('while letters of all kinds are shown', () => {
    expect(diagnosticText(unknownKey('é 你好 العربية 😀'), root)).toContain('é 你好 العربية 😀');
  });
});

test.each([
  [[], 'nothing to report'],
  [['file-empty'], '1 error'],
  [['file-empty', 'key-unknown', 'file-empty', 'html-style'], '2 errors, 1 warning, 1 info'],
  [['key-unknown', 'key-unknown'], '2 warnings'],
] as const)('the totals of %j are “%s”', (codes, text) => {
  const diagnostics: Diagnostic[] = codes.map((code) => diagnostic(code, 'f', { line: 1, column: 1 }));
  expect(totals(diagnostics)).toBe(text);
});
