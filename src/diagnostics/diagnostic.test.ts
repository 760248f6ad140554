import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { diagnostic, hasErrors, inReadingOrder, reporter, type Diagnostic } from './diagnostic.ts';

describe('a diagnostic', () => {
  test('has the severity and the filled texts of its catalogue entry', () => {
    const missing = diagnostic('key-missing', 'a/b.md', { line: 3, column: 7 }, { key: 'id', expected: 'a number' });
    expect(missing).toMatchObject({ code: 'key-missing', severity: 'error', file: 'a/b.md', line: 3, column: 7 });
    expect(missing.message).toBe('Missing key `id` in the front matter.');
    expect(missing.hint).toBe('Add a line `id: …`. The value must be a number.');
  });

  test('is added to the list of its reporter', () => {
    const list: Diagnostic[] = [];
    reporter('x.md', list)('file-empty', { line: 1, column: 1 });
    expect(list).toMatchObject([{ code: 'file-empty', file: 'x.md' }]);
  });
});

describe('several diagnostics', () => {
  const at = (file: string, line: number, column: number, code: keyof typeof catalogue = 'file-empty') =>
    diagnostic(code, file, { line, column });

  test('are sorted by file, line, column and code', () => {
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

  test('have errors only if one of them is an error', () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([at('a', 1, 1, 'key-unknown')])).toBe(false);
    expect(hasErrors([at('a', 1, 1, 'key-unknown'), at('a', 1, 1, 'file-empty')])).toBe(true);
  });
});

test.each(Object.entries(catalogue))('catalogue entry %s states the problem and what to do', (code, entry) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const text of [entry.title, entry.message, entry.hint]) expect(text.trim()).not.toBe('');
  // The report prints the position.
  expect(`${entry.message} ${entry.hint}`).not.toMatch(/\{(line|column|file)\b/);
  expect(entry.message).toMatch(/\.$/);
  expect(entry.hint).toMatch(/\.$/);
  // A hint tells the reader what to do, so it starts with a verb.
  expect(entry.hint).toMatch(
    /^(\{fix=)?(Add|Begin|Change|Check|Choose|Close|Copy|Correct|Describe|Explain|Give|Indent|Keep|Link|Make|Mark|Merge|Move|List|Put|Reduce|Refer|Remove|Rename|Replace|Save|Separate|Shorten|Sort|Split|Translate|Use|Write|Ask) /,
  );
  // Words that sound translated.
  expect(`${entry.title} ${entry.message} ${entry.hint}`).not.toMatch(
    /\b(anew|there is no|is none|lies? in|stands?|gravity)\b/i,
  );
});
