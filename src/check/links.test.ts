import { describe, expect, test } from 'vitest';
import { courseEntry } from '../model/entries.fixture.ts';
import type { FreePageEntry } from '../model/entries.ts';
import type { CheckedContent } from './checked-content.ts';
import { block, checkedContent, facts, fileOf, linksTo } from './checked-content.fixture.ts';
import { brokenLinks } from './links.ts';

const about: FreePageEntry = { language: 'en', slug: 'about', title: 'A', kind: 'md', file: 'about.md', digest: '' };
const blocks = [block('en', 'greetings', 1, 2), block('en', 'farewells', 3), block('de', 'greetings', 1, -2)];
const [here, there, german] = [
  fileOf('en', 'greetings', 1),
  fileOf('en', 'farewells', 3),
  fileOf('de', 'greetings', 1),
];

const reported = (changes: Partial<CheckedContent>) =>
  brokenLinks(checkedContent({ blocks, courses: [courseEntry('manners')], pages: [about], ...changes }));

/** The diagnostics of one link in the first English lesson. That lesson and its targets have headings. */
function reportedFor(target: string, kind: 'link' | 'image' = 'link') {
  return reported({
    lessonFacts: new Map([
      [here, facts({ links: [{ kind, target, line: 7, column: 3 }], headingIds: ['good-morning', 'ما-هو'] })],
      [there, facts({ headingIds: ['see-you'] })],
    ]),
  });
}

describe('a link to an existing target is right', () => {
  test.each([
    'lesson-2',
    '../farewells/lesson-3.md#see-you',
    '/learn/manners/farewells/lesson-3',
    '/learn/manners/#farewells',
    '../farewells/index.html#Lessons',
    '/pages/about',
    'assets/wave.svg#hand',
    '#good-morning',
    '#%D9%85%D8%A7-%D9%87%D9%88',
    'lesson-2#of-a-broken-lesson',
  ])('%s', (target) => {
    expect(reportedFor(target)).toEqual([]);
  });

  test('and so is an image', () => {
    expect(reportedFor('/assets/wave.svg', 'image')).toEqual([]);
  });
});

describe('a link to a missing target is reported at its position', () => {
  test.each(['', 'lesson-4', '../partings/lesson-3', '/learn/manners/partings/lesson-9', 'assets/nod.svg'])(
    '“%s”',
    (target) => {
      expect(reportedFor(target)).toMatchObject([{ code: 'link-broken', file: here, line: 7, column: 3 }]);
    },
  );

  test('a missing image, or a page instead of one', () => {
    expect(reportedFor('nod.svg', 'image')).toMatchObject([{ code: 'picture-missing' }]);
    expect(reportedFor('lesson-2', 'image')).toMatchObject([{ code: 'picture-missing' }]);
    expect(reportedFor('Lesson-2', 'image')).toMatchObject([{ code: 'picture-missing' }]);
  });
});

describe('a link that differs only in case is reported with the existing target', () => {
  test.each([
    ['Lesson-2', 'greetings/lesson-2'],
    ['../Farewells/', 'farewells'],
    ['/pages/About.md', 'pages/about'],
    ['Assets/Wave.SVG', 'assets/wave.svg'],
    ['#Good-Morning', '#good-morning'],
    ['../farewells/lesson-3#See-You', '#see-you'],
  ])('%s', (target, found) => {
    const [only] = reportedFor(target);
    expect(only).toMatchObject({ code: 'link-case', line: 7 });
    expect(only?.message).toContain(`“${found}”`);
  });

  test('and so is an image', () => {
    expect(reportedFor('WAVE.svg', 'image')).toMatchObject([{ code: 'link-case' }]);
  });
});

describe('a missing heading is reported with the existing ones', () => {
  test.each([
    ['#good-night', 'this page', '#good-morning'],
    ['#', 'this page', '#good-morning'],
    ['../farewells/lesson-3#bye', '“farewells/lesson-3”', '#see-you'],
  ])('%s', (target, page, place) => {
    const [only] = reportedFor(target);
    expect(only?.code).toBe('anchor-missing');
    expect(only?.message).toContain(page);
    expect(only?.hint).toContain(place);
  });
});

test('links are resolved from their page: free pages, introductions of courses and blocks, other languages', () => {
  const from = (file: string, language: string, course: string) => ({ file, language, course });
  const diagnostics = reported({
    pageFacts: new Map([['about.md', { links: linksTo('../greetings/lesson-1', 'lesson-1'), headingIds: [] }]]),
    lessonFacts: new Map([[german, facts({ links: linksTo('lesson-2', '../farewells/lesson-3') })]]),
    introductions: [
      { ...from('en.json', 'en', 'manners'), links: linksTo('../greetings/', 'lesson-1') },
      { ...from('en.json', 'en', 'manners'), block: 'greetings', links: linksTo('lesson-1', 'lesson-3') },
      { ...from('en.json', 'en', 'hidden'), links: linksTo('nothing') },
    ],
  });
  expect(diagnostics.map(({ file, line }) => `${file}:${String(line)}`)).toEqual([
    `${german}:2`,
    'about.md:2',
    'en.json:2',
    'en.json:2',
  ]);
});
