import { expect, describe, test } from 'vitest';
import { proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

/** Positions in a description whose first line is line 10. */
const found = (body: string) =>
  readLesson(proseLesson(`# --description--\n\n${body}`), 'f.md').lesson?.facts.oddDollars.map(({ line, column }) => [
    line,
    column,
  ]);

describe('a dollar sign without a partner is found', () => {
  test.each([
    ['The depth $d is 3.', [[10, 11]]],
    ['The depth $d$ is 3$.', [[10, 19]]],
    ['A ticket costs $5.', [[10, 16]]],
    ['Pay $5 if\n$d$ is 3 and e$ is 4.', [[11, 15]]],
    [
      '- $a\n- $b$\n- $c',
      [
        [10, 3],
        [12, 3],
      ],
    ],
    ['a | b\n--- | ---\n$x | $y$', [[12, 1]]],
    ['$a *b* c$', [[10, 1]]],
  ])('%s', (body, places) => {
    expect(found(body)).toEqual(places);
  });
});

test.each([
  'The depth $d$ is \\$3, and $$e^2$$ is 4.',
  'Costs $5, not $10.',
  'Set $HOME or ${home}.',
  '`$d` is 3.\n\n    $e\n\n```\n$f\n```',
  'In **$d$** and [$e$](https://x.example/$).',
  '$$\na  \nb\n$$',
  'Write &#36; or &dollar;.',
  '$a\\_1 + b\\$ = c$',
  '$0 &lt; a &lt; b$ and $0 &lt; c$',
])('is not found in %s', (body) => {
  expect(found(body)).toEqual([]);
});
