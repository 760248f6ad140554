import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from './edit.ts';

test('edits insert, delete and replace, and leave the rest unchanged', () => {
  const edits = [
    { offset: 0, length: 1, replacement: 'A' },
    { offset: 2, length: 1, replacement: '' },
    { offset: 4, length: 0, replacement: '!' },
  ];
  expect(applyEdits('abcd', edits)).toBe('Abd!');
  expect(applyEdits('abcd', [])).toBe('abcd');
});

test('text outside the edits keeps its order', () => {
  const pieces = fc.array(fc.record({ kept: fc.string(), removed: fc.string(), replacement: fc.string() }));
  fc.assert(
    fc.property(pieces, (parts) => {
      let offset = 0;
      const edits: Edit[] = parts.map(({ kept, removed, replacement }) => {
        const edit = { offset: offset + kept.length, length: removed.length, replacement };
        offset += kept.length + removed.length;
        return edit;
      });
      const text = parts.map(({ kept, removed }) => kept + removed).join('');
      expect(applyEdits(text, edits)).toBe(parts.map(({ kept, replacement }) => kept + replacement).join(''));
    }),
  );
});
