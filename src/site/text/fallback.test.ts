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
  expect(text('courses').valueOf()).toBe('Courses');
  expect(text('lessonCount', { n: 3 })).toBe('3 уроки');
});

test('they count as English does', () => {
  // In Ukrainian, 21 takes the form of one.
  expect(text('questionCount', { n: 21 }).valueOf()).toBe('21 questions');
  expect(text('questionCount', { n: 4100 }).valueOf()).toBe('4,100 questions');
});

test('as the content of an element they say that they are in English, whatever stands in them', () => {
  const written: string[] = [];
  const shown = text('nextIn', { course: 'A < B & C' }) as unknown as {
    render: (to: { write: (html: string) => void }) => void;
  };
  shown.render({ write: (html) => written.push(html) });
  expect(written).toEqual(['<span lang="en" dir="ltr">Next in A &lt; B &amp; C</span>']);
  expect(text('home')).not.toHaveProperty('render');
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
  expect(missing.slice(0, 3)).toEqual(['skipToContent', 'breadcrumb', 'colon']);
  expect(missing).not.toContain('lessonCount');
});
