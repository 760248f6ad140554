import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLesson } from '../../challenge/lesson.ts';
import { lessonText, newLessonTypes } from './lesson-text.ts';
import { newId } from './naming.ts';

test('every title is parsed as it was given', () => {
  const title = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() === text),
    fc.constantFrom(
      'yes',
      'Off',
      '~',
      '1e3',
      '0x1F',
      '12:30:45',
      '2020-01-01',
      '---',
      '- a',
      'a: b',
      '#',
      "'",
      '"',
      '!x',
      '&a',
      '*a',
    ),
  );
  fc.assert(
    fc.property(title, fc.constantFrom(...newLessonTypes), (own, type) => {
      const text = lessonText(type, { id: newId(), title: own, dashedName: 'a' }, 'en');
      expect(readLesson(text, 'f.md')).toMatchObject({ lesson: { title: own }, diagnostics: [] });
    }),
    { numRuns: 500 },
  );
});

test('every id is parsed as text, whatever digits it has', () => {
  for (const id of [
    '123456789012345678901234',
    '12345678901234567890e123',
    '000000000000000000000000',
    '5f3c8a1b2d4e6f7081923a4b',
  ]) {
    const { lesson } = readLesson(lessonText('reading', { id, title: 'A', dashedName: 'a' }, 'en'), 'f.md');
    expect(lesson?.id).toBe(id);
  }
});
