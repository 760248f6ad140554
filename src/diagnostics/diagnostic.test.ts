import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { diagnostic, hasErrors, inReadingOrder, reporter, type Diagnostic } from './diagnostic.ts';

describe('one diagnostic', () => {
  test('takes its gravity from the catalogue and fills the values into message and hint', () => {
    const made = diagnostic('key-missing', 'a/b.md', { line: 3, column: 7 }, { key: 'id', expected: 'a number' });
    expect(made).toMatchObject({ code: 'key-missing', severity: 'error', file: 'a/b.md', line: 3, column: 7 });
    expect(made.message).toBe('The front matter has no `id`.');
    expect(made.hint).toBe('Add a line `id: …`; it is a number.');
  });

  test('shows values as they are, even when they look like placeholders or replacement patterns', () => {
    const made = diagnostic('key-missing', 'f', { line: 1, column: 1 }, { key: '{expected}$&', expected: '$1' });
    expect(made.message).toBe('The front matter has no `{expected}$&`.');
    expect(made.hint).toBe('Add a line `{expected}$&: …`; it is $1.');
  });

  test('keeps a value of nothing', () => {
    const made = diagnostic('key-missing', 'f', { line: 1, column: 1 }, { key: '', expected: 0 });
    expect(made.hint).toBe('Add a line `: …`; it is 0.');
  });

  test('is added to the list that the reporter was made for', () => {
    const list: Diagnostic[] = [];
    reporter('x.md', list)('file-empty', { line: 1, column: 1 });
    expect(list).toMatchObject([{ code: 'file-empty', file: 'x.md' }]);
  });
});

describe('many diagnostics', () => {
  const at = (file: string, line: number, column: number, code: keyof typeof catalogue = 'file-empty') =>
    diagnostic(code, file, { line, column });

  test('are put in the order of file, line, column and code', () => {
    const right = [
      at('a.md', 2, 9),
      at('a.md', 10, 1),
      at('b.md', 1, 2, 'answer-empty'),
      at('b.md', 1, 2, 'question-empty'),
      at('b.md', 1, 10),
    ];
    const [first, second, third, fourth, fifth] = right;
    expect(inReadingOrder([fifth, third, first, fourth, second].filter((one) => one !== undefined))).toEqual(right);
  });

  test('hold an error only when one of them is an error, not for warnings', () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([at('a', 1, 1, 'key-unknown')])).toBe(false);
    expect(hasErrors([at('a', 1, 1, 'key-unknown'), at('a', 1, 1, 'file-empty')])).toBe(true);
  });
});

test.each(Object.entries(catalogue))('catalogue entry %s says what happened and what to do', (code, entry) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const text of [entry.title, entry.message, entry.hint]) expect(text.trim()).not.toBe('');
  // The printer adds the place.
  expect(`${entry.message} ${entry.hint}`).not.toMatch(/\{(line|column|file)\}/);
  expect(entry.message).toMatch(/\.$/);
  expect(entry.hint).toMatch(/\.$/);
});
