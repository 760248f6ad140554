import { describe, expect, test } from 'vitest';
import { closest, didYouMean, suggestion } from './did-you-mean.ts';

const markers = ['--description--', '--questions--', '--answers--', '--hints--', '--video-solution--'];

describe('the closest word', () => {
  test.each([
    ['a missing letter', '--anwers--', '--answers--'],
    ['an extra letter', '--questionss--', '--questions--'],
    ['two swapped letters', '--hinst--', '--hints--'],
    ['another case', '--VIDEO-SOLUTION--', '--video-solution--'],
    ['no similar word', '--epilogue--', undefined],
    ['a single letter', 'x', undefined],
  ])('is found for %s', (_, word, meant) => {
    expect(closest(word, markers)).toBe(meant);
  });

  test('is the nearest in any position, and the first of equally near ones', () => {
    expect(closest('titel', ['tilt', 'title'])).toBe('title');
    expect(closest('cat', ['bat', 'car'])).toBe('bat');
    expect(closest('car', ['cat', 'Car'])).toBe('Car');
  });

  test('differs in at most one change for every two letters', () => {
    expect(closest('a', ['b'])).toBeUndefined();
    expect(closest('', ['a'])).toBeUndefined();
    expect(closest('ab', ['ax'])).toBe('ax');
    expect(closest('abc', ['axy'])).toBeUndefined();
    expect(closest('nmae', ['name'])).toBe('name');
    expect(closest('name', ['path'])).toBeUndefined();
  });

  test('differs in at most three changes', () => {
    expect(closest('abcdefgh', ['abcdexyz'])).toBe('abcdexyz');
    expect(closest('abcdefghij', ['abcdefwxyz'])).toBeUndefined();
  });
});

test('a clause about a mistyped word ends with a question', () => {
  expect(suggestion('titel', ['title'])).toBe(' (did you mean `title`?)');
  expect(suggestion('colour', ['title'])).toBe('');
  expect(didYouMean(undefined)).toBe('');
});
