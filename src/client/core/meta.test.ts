import { expect, test } from 'vitest';
import { readMeta } from './meta.ts';

test('salt and settings survive a round trip', () => {
  const meta = { v: 1, salt: 'abc', settings: { keys: true } };
  expect(readMeta(JSON.stringify(meta))).toEqual(meta);
});

test('single keys are off by default', () => {
  expect(readMeta('{"v":1,"salt":"abc"}')?.settings.keys).toBe(false);
  expect(readMeta('{"v":1,"salt":"abc","settings":{"keys":"yes"}}')?.settings.keys).toBe(false);
});

test.each([null, '', '{', '1', '{"v":2,"salt":"x"}', '{"v":1}', '{"v":1,"salt":5}', '[]'])(
  '%j contains no settings',
  (text) => {
    expect(readMeta(text)).toBeUndefined();
  },
);
