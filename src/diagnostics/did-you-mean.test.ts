import { describe, expect, test } from 'vitest';
import { closest, didYouMean } from './did-you-mean.ts';

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

  test('takes two changes for every five letters, and at least one', () => {
    expect(closest('ab', ['ax'])).toBe('ax');
    expect(closest('ab', ['xy'])).toBeUndefined();
    expect(closest('abcd', ['abxy'])).toBeUndefined();
    expect(closest('abcde', ['abcxy'])).toBe('abcxy');
    expect(closest('abcdefg', ['abcdxyz'])).toBeUndefined();
  });

  test('is never a word that shares no letter with it', () => {
    expect(closest('x', ['y'])).toBeUndefined();
    expect(closest('', ['a'])).toBeUndefined();
  });
});

test('the question is a sentence to stand behind another', () => {
  expect(didYouMean('titel', ['title'])).toBe(' Did you mean `title`?');
  expect(didYouMean('colour', ['title'])).toBe('');
});
