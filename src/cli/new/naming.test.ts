import fc from 'fast-check';
import { expect, test } from 'vitest';
import { availableName, newId } from './naming.ts';

test('ids are 24 hexadecimal digits and differ', () => {
  const ids = Array.from({ length: 1000 }, newId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/);
  expect(new Set(ids).size).toBe(1000);
});

test('names contain only characters for URLs, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(availableName(title, 'lesson', [])).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }),
  );
});
