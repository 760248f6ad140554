import { expect, test, vi } from 'vitest';
import { english } from './english.ts';
import { missingTexts, textFor, textsForScript } from './text.ts';

/** An incomplete table. */
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

test('only missing texts fall back to English', () => {
  expect(text('home')).toBe('Головна');
  expect(text('courses').valueOf()).toBe('Courses');
  expect(text('lessonCount', { n: 3 })).toBe('3 уроки');
});

test('fallback texts use the plural forms and numbers of English', () => {
  // Ukrainian uses the form `one` for 21.
  expect(text('questionCount', { n: 21 }).valueOf()).toBe('21 questions');
  expect(text('questionCount', { n: 4100 }).valueOf()).toBe('4,100 questions');
});

test('fallback texts mark their language as the content of an element, and escape values', () => {
  const written: string[] = [];
  const shown = text('nextIn', { course: 'A < B & C' }) as unknown as {
    render: (to: { write: (html: string) => void }) => void;
  };
  shown.render({ write: (html) => written.push(html) });
  expect(written).toEqual(['<span lang="en" dir="ltr">Next in A &lt; B &amp; C</span>']);
  expect(text('home')).not.toHaveProperty('render');
});

test('texts for scripts also fall back to English', () => {
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

test('missingTexts lists the missing keys', () => {
  const missing = missingTexts('uk');
  expect(missing).toHaveLength(Object.keys(english).length - 2);
  expect(missing.slice(0, 3)).toEqual(['skipToContent', 'breadcrumb', 'colon']);
  expect(missing).not.toContain('lessonCount');
});
