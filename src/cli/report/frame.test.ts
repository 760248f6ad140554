import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { frameOf } from './frame.ts';

/** The frame of a position in the second line of a file. */
const second = (text: string, column: number) => frameOf(['first', text], { line: 2, column });

describe('the mark is below the position', () => {
  test.each([
    ['the beginning', 'title: x', 1, 'title: x', '^'],
    ['the middle', 'title: x', 8, 'title: x', '       ^'],
    ['one behind the end', 'abc', 4, 'abc', '   ^'],
    ['far behind the end', 'abc', 40, 'abc', '   ^'],
    ['an empty line', '', 1, '', '^'],
    ['behind tabs', '\t\tx', 3, '    x', '    ^'],
    ['behind letters of two columns', '你好x', 3, '你好x', '    ^'],
    ['behind an emoji of two units', '😀x', 3, '😀x', '  ^'],
    ['behind a letter and its accent', 'e\u0301x', 3, 'e\u0301x', ' ^'],
    ['behind a control character', '\u001bx', 2, '\\u001bx', '      ^'],
  ])('%s', (_, text, column, line, mark) => {
    expect(second(text, column)).toEqual({ gutter: ['2', ' '], line, mark });
  });

  test('with a gutter as wide as the number', () => {
    const lines = Array.from({ length: 120 }, () => 'x');
    expect(frameOf(lines, { line: 120, column: 1 })?.gutter).toEqual(['120', '   ']);
  });
});

describe('a long line is cut around the position', () => {
  const long = Array.from({ length: 400 }, (_, index) => `w${String(index)} `).join('');

  test.each([1, 2, 60, 61, 62, 100, 500, long.length, long.length + 1])('column %i', (column) => {
    const frame = second(long, column);
    expect(stringWidth(frame?.line ?? '')).toBeLessThanOrEqual(100);
    const at = (frame?.mark.length ?? 0) - 1;
    // Every letter is one column wide here, so the index of the mark is the index of the letter.
    expect(frame?.line.slice(at).replace('…', '')).toBe(
      long.slice(column - 1).slice(0, frame?.line.slice(at).replace('…', '').length),
    );
    expect(frame?.line.startsWith('…')).toBe(column > 61);
    expect(frame?.line.endsWith('…')).toBe(column < long.length - 40);
  });

  test('between characters, not inside them', () => {
    const family = '👨‍👩‍👧';
    const frame = second(family.repeat(200), family.length * 100 + 1);
    expect(frame?.line.replaceAll(family, '')).toBe('……');
    expect(stringWidth(frame?.line ?? '')).toBeLessThanOrEqual(100);
  });

  test('without measuring all of it', () => {
    const frame = second(`${'a'.repeat(1_000_000)}b${'c'.repeat(1_000_000)}`, 1_000_001);
    expect(frame?.line).toBe(`…${'a'.repeat(59)}b${'c'.repeat(38)}…`);
    expect(frame?.mark).toBe(`${' '.repeat(60)}^`);
  });
});

test('the start of a file has no frame, since it stands for the whole file', () => {
  expect(frameOf(['---'], { line: 1, column: 1 })).toBeUndefined();
  expect(frameOf(['---'], { line: 1, column: 2 })).toBeDefined();
});

test('a line that no longer exists has no frame', () => {
  expect(frameOf(['a'], { line: 2, column: 3 })).toBeUndefined();
});
