import { expect, test } from 'vitest';
import { fileWarning } from './file-limit.ts';

test.each([
  [20_000, 'stock', undefined],
  [20_001, 'stock', /20001 files.*at most 20000.*form: packed/],
  [50_000, 'packed', undefined],
  [50_000, undefined, undefined],
] as const)('warns about %i files with search %s: %s', (files, form, expected) => {
  const warning = fileWarning(files, form);
  if (expected) expect(warning).toMatch(expected);
  else expect(warning).toBeUndefined();
});
