import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from './edit.ts';

test('edits put in, take away and replace, and leave the rest as it is', () => {
  const edits = [
    { offset: 0, length: 1, replacement: 'A' },
    { offset: 2, length: 1, replacement: '' },
    { offset: 4, length: 0, replacement: '!' },
  ];
  expect(applyEdits('abcd', edits)).toBe('Abd!');
  expect(applyEdits('abcd', [])).toBe('abcd');
});

test('what was not edited stands in the same order in the result', () => {
  const pieces = fc.array(fc.record({ kept: fc.string(), taken: fc.string(), replacement: fc.string() }));
  fc.assert(
    fc.property(pieces, (parts) => {
      let offset = 0;
      const edits: Edit[] = parts.map(({ kept, taken, replacement }) => {
        const edit = { offset: offset + kept.length, length: taken.length, replacement };
        offset += kept.length + taken.length;
        return edit;
      });
      const text = parts.map(({ kept, taken }) => kept + taken).join('');
      expect(applyEdits(text, edits)).toBe(parts.map(({ kept, replacement }) => kept + replacement).join(''));
    }),
  );
});
