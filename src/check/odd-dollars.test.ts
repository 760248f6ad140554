import { expect, test } from 'vitest';
import { block, checkedContent, facts, fileOf } from './checked-content.fixture.ts';
import { unpairedDollars } from './odd-dollars.ts';

test('a dollar sign without a partner is reported only in blocks with formulas', () => {
  const place = { line: 12, column: 3 };
  const lessonFacts = new Map(['a', 'b'].map((name) => [fileOf('en', name, 1), facts({ oddDollars: [place] })]));
  const blocks = [{ ...block('en', 'a', 1), math: true }, block('en', 'b', 1)];
  expect(unpairedDollars(checkedContent({ blocks, lessonFacts }))).toMatchObject([
    { code: 'dollar-unpaired', file: fileOf('en', 'a', 1), ...place },
  ]);
});
