import { describe, expect, test } from 'vitest';
import { repositoryLinks } from './repository.ts';

const file = 'challenges/español/a lesson#1.md';
const escaped = 'challenges/espa%C3%B1ol/a%20lesson%231.md';

describe('the links of a repository', () => {
  test.each([
    ['https://github.com/someone/knots', `https://github.com/someone/knots/edit/main/${escaped}`],
    ['https://github.com/someone/knots.git', `https://github.com/someone/knots/edit/main/${escaped}`],
    ['https://github.com/someone/knots/tree/next/site/', `https://github.com/someone/knots/edit/next/site/${escaped}`],
    ['https://gitlab.com/group/sub/knots', `https://gitlab.com/group/sub/knots/-/edit/main/${escaped}`],
    [
      'https://gitlab.example.org/knots/k/-/tree/dev/content',
      `https://gitlab.example.org/knots/k/-/edit/dev/content/${escaped}`,
    ],
  ])('of %s open a file in an editor', (address, expected) => {
    expect(repositoryLinks(address)?.edit(file)).toBe(expected);
  });

  test.each([
    ['https://github.com/someone/knots', 'https://github.com/someone/knots/issues/new?title=A+%26+B&body=a.md'],
    [
      'https://gitlab.com/group/knots/-/tree/main/x',
      'https://gitlab.com/group/knots/-/issues/new?issue%5Btitle%5D=A+%26+B&issue%5Bdescription%5D=a.md',
    ],
  ])('of %s open a new issue', (address, expected) => {
    expect(repositoryLinks(address)?.report('A & B', 'a.md')).toBe(expected);
  });

  test('do not exist for an unknown host', () => {
    expect(repositoryLinks('https://example.org/gitlab/knots')).toBeUndefined();
  });
});
