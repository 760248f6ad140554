import { expect, test, vi } from 'vitest';
import { english } from './english.ts';
import { missingTexts, textFor, textsForScript } from './text.ts';

/** A table that somebody has begun. */
vi.mock(import('./translations.ts'), () => ({
  translations: [
    {
      tag: 'uk',
      isReviewed: false,
      texts: {
        home: 'Головна',
        lessonCount: { one: '{n} урок', few: '{n} уроки', many: '{n} уроків', other: '{n} уроку' },
      },
    },
  ],
}));

const text = textFor('uk');

test('English stands in for each text that is missing, and for no other', () => {
  expect(text('home')).toBe('Головна');
  expect(text('courses')).toBe('Courses');
  expect(text('lessonCount', { n: 3 })).toBe('3 уроки');
  // Three is “few” in Ukrainian, which English does not have.
  expect(text('questionCount', { n: 3 })).toBe('3 questions');
});

test('it does so in the texts for scripts too', () => {
  expect(JSON.parse(textsForScript('uk', ['home', 'courses', 'lessonCount', 'questionCount']))).toEqual({
    lang: 'uk',
    home: 'Головна',
    courses: 'Courses',
    'lessonCount.one': '{n} урок',
    'lessonCount.few': '{n} уроки',
    'lessonCount.many': '{n} уроків',
    'lessonCount.other': '{n} уроку',
    'questionCount.one': '{n} question',
    'questionCount.other': '{n} questions',
  });
});

test('what is missing is known', () => {
  const missing = missingTexts('uk');
  expect(missing).toHaveLength(Object.keys(english).length - 2);
  expect(missing.slice(0, 3)).toEqual(['skipToContent', 'breadcrumb', 'courses']);
  expect(missing).not.toContain('lessonCount');
});
