import { describe, expect, test } from 'vitest';
import { closest, perhapsMeant } from './did-you-mean.ts';

const markers = ['--description--', '--questions--', '--answers--', '--hints--', '--video-solution--'];

describe('the closest word', () => {
  test.each([
    ['a letter too few', '--anwers--', '--answers--'],
    ['a letter too many', '--questionss--', '--questions--'],
    ['two letters changed places', '--hinst--', '--hints--'],
    ['other case', '--VIDEO-SOLUTION--', '--video-solution--'],
    ['nothing that is near', '--epilogue--', undefined],
    ['nothing of the kind', 'x', undefined],
  ])('%s', (_, word, meant) => {
    expect(closest(word, markers)).toBe(meant);
  });

  test('is the nearest, wherever it stands; of equally near ones the first', () => {
    expect(closest('titel', ['tilt', 'title'])).toBe('title');
    expect(closest('cat', ['bat', 'car'])).toBe('bat');
    expect(closest('car', ['cat', 'Car'])).toBe('Car');
  });

  test('takes at most one change for every two letters', () => {
    expect(closest('a', ['b'])).toBeUndefined();
    expect(closest('', ['a'])).toBeUndefined();
    expect(closest('ab', ['ax'])).toBe('ax');
    expect(closest('abc', ['axy'])).toBeUndefined();
    expect(closest('nmae', ['name'])).toBe('name');
    expect(closest('name', ['path'])).toBeUndefined();
  });

  test('takes at most three changes', () => {
    expect(closest('abcdefgh', ['abcdexyz'])).toBe('abcdexyz');
    expect(closest('abcdefghij', ['abcdefwxyz'])).toBeUndefined();
  });
});

test('the word that was meant ends a clause', () => {
  expect(perhapsMeant('titel', ['title'])).toBe('; perhaps `title` was meant');
  expect(perhapsMeant('colour', ['title'])).toBe('');
});
