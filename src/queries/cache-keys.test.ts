import { expect, test } from 'vitest';
import type { BlockEntry, CourseEntry, LessonEntry, SiteEntry } from '../model/entries.ts';
import { siteEntry } from '../model/entries.fixture.ts';
import { linkTargets } from '../site/link-targets.ts';
import { cacheKeys } from './cache-keys.ts';
import { catalogueOf } from './versions.ts';

const site = siteEntry({}, { title: 'Knots' });
const lesson = (number: number): LessonEntry => ({
  id: String(number).padStart(24, '0'),
  name: `lesson-${String(number)}`,
  title: `Lesson ${String(number)}`,
  challengeType: 19,
  questions: 1,
  questionKeys: [],
  readingTime: 60,
  images: [],
  recordings: [],
  imageHosts: [],
  file: `${String(number)}.md`,
  digest: `digest ${String(number)}`,
});
const block: BlockEntry = {
  language: 'en',
  name: 'bends',
  heading: { title: 'Bends' },
  isUpcoming: false,
  courses: ['sailing'],
  math: false,
  lessons: [1, 2, 3, 4].map(lesson),
};
const course: CourseEntry = {
  language: 'en',
  name: 'sailing',
  heading: { title: 'Sailing' },
  isUpcoming: false,
  chapters: [],
  certificates: [],
};

interface Changes {
  readonly site?: Partial<SiteEntry>;
  readonly course?: Partial<CourseEntry>;
  readonly block?: Partial<BlockEntry>;
  /** Changes to the next block. */
  readonly next?: Partial<BlockEntry>;
  /** The course in which that block is next. */
  readonly nextIn?: string;
  /** Changes to lessons, by place. */
  readonly lessons?: Readonly<Record<number, Partial<LessonEntry>>>;
}

const nextBlock: BlockEntry = { ...block, name: 'hitches', heading: { title: 'Hitches' } };

/** Returns the keys of the second of four lessons, of the pages that show all four, and of the block page. */
function keysWith(changes: Changes = {}) {
  const lessons = block.lessons.map((entry, place) => ({ ...entry, ...changes.lessons?.[place] }));
  const changed = { ...block, lessons, ...changes.block };
  const whole = { ...site, ...changes.site };
  const courses = [{ ...course, ...changes.course }];
  const keys = cacheKeys({
    site: whole,
    courses,
    catalogue: catalogueOf([changed], courses, []),
    targets: linkTargets(whole, courses, [changed], []),
  });
  const next = { course: { ...course, name: changes.nextIn ?? course.name }, block: { ...nextBlock, ...changes.next } };
  return { lesson: keys.lesson(changed, 1), block: keys.block(changed), blockPage: keys.blockPage(changed, [next]) };
}

const usual = keysWith();

test.each<[what: string, changes: Changes]>([
  ['the text of the lesson', { lessons: { 1: { digest: 'other' } } }],
  ['the title of the lesson before it', { lessons: { 0: { title: 'Other' } } }],
  ['the title of the next lesson', { lessons: { 2: { title: 'Other' } } }],
  ['the URL of any lesson, because the text may link to it', { lessons: { 3: { name: 'other' } } }],
  ['the number of lessons', { block: { lessons: block.lessons.slice(0, 3) } }],
  ['the title of the block', { block: { heading: { title: 'Other' } } }],
  ['whether the block has maths', { block: { math: true } }],
  ['the title of the course', { course: { heading: { title: 'Other' } } }],
  ['the title of the site', { site: siteEntry({}, { title: 'Other' }) }],
  ['a fetched image', { site: { fetchedMedia: new Map([['https://a.example/b.png', 'media/b.png']]) } }],
  ['another fetched image', { site: { fetchedMedia: new Map([['https://a.example/c.png', 'media/c.png']]) } }],
  ['an asset', { site: { assets: ['a.png'] } }],
])('all keys change with %s', (_, changes) => {
  const keys = keysWith(changes);
  expect(keys.lesson).not.toBe(usual.lesson);
  expect(keys.block).not.toBe(usual.block);
  expect(keys.blockPage).not.toBe(usual.blockPage);
});

test('only the key of the block page changes with the introduction and with the next block', () => {
  const changes: Changes[] = [
    { block: { heading: { title: 'Bends', introduction: ['Words.'] } } },
    { block: { heading: { title: 'Bends', note: 'Words.' } } },
    { next: { name: 'other' } },
    { nextIn: 'climbing' },
    { next: { heading: { title: 'Other' } } },
  ];
  for (const change of changes) {
    const { blockPage, ...others } = keysWith(change);
    expect(blockPage).not.toBe(usual.blockPage);
    expect(usual).toMatchObject(others);
  }
  const readingTime = keysWith({ lessons: { 3: { readingTime: 90 } } });
  expect(readingTime.blockPage).not.toBe(usual.blockPage);
  expect(keysWith({ next: { lessons: [] } })).toEqual(usual);
});

test('the text of a lesson changes the key of its block but not the keys of other lessons', () => {
  for (const place of [0, 2, 3]) {
    const keys = keysWith({ lessons: { [place]: { digest: 'other', readingTime: 90 } } });
    expect(keys.lesson).toBe(usual.lesson);
    expect(keys.block).not.toBe(usual.block);
  }
});

test('the order of fetched images and the introduction of a course change no key', () => {
  const media = [
    ['https://a.example/b.png', 'media/b.png'],
    ['https://a.example/c.png', 'media/c.png'],
  ] as const;
  const one = keysWith({ site: { fetchedMedia: new Map(media) } });
  expect(keysWith({ site: { fetchedMedia: new Map(media.toReversed()) } })).toEqual(one);
  const introduction = ['Words.'];
  expect(keysWith({ course: { heading: { title: 'Sailing', introduction } } })).toEqual(usual);
});
