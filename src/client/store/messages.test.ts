import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRequest } from './messages.ts';

test.each([
  { id: 1, get: 'lp1:knots:m' },
  { id: 2, set: 'lp1:knots:m', value: '{}' },
  { id: 3, del: 'lp1:knots:m' },
  { id: 4, keys: true },
])('%j is a request', (message) => {
  expect(isRequest(message)).toBe(true);
});

test.each([
  null,
  'lp1:knots:m',
  {},
  { get: 'lp1:knots:m' },
  { id: '1', get: 'lp1:knots:m' },
  { id: 1, get: 'other' },
  { id: 1, set: 'other', value: '' },
  { id: 1, del: 'session' },
  { id: 1, get: 5 },
  { id: 1, set: 'lp1:knots:m' },
  { id: 1, set: 'lp1:knots:m', value: 5 },
  { id: 1, set: 'lp1:knots:m', value: 'x'.repeat(500_001) },
  { id: 1, get: `lp1:${'x'.repeat(300)}` },
  { id: 1, keys: 'all' },
])('%j is not a request', (message) => {
  expect(isRequest(message)).toBe(false);
});

test('a request never reaches the storage of another program', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (value, name) => {
      const isOurs = name.startsWith('lp1:');
      for (const what of ['get', 'del']) expect(isRequest({ id: 1, [what]: name })).toBe(isOurs);
      expect(isRequest({ id: 1, set: name, value })).toBe(isOurs && typeof value === 'string');
    }),
  );
});
