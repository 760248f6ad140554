import { describe, expect, test } from 'vitest';
import { blockEntry, courseEntry as course, languageEntry, lessonEntry } from '../model/entries.fixture.ts';
import type { BlockEntry, CourseEntry, FreePageEntry, LessonEntry } from '../model/entries.ts';
import { checkUrls } from './check-urls.ts';

const english = languageEntry('en', '');
const spanish = languageEntry('es', 'es/');

let count = 0;

/** A unique lesson, with some changes. */
function lesson(changes: Partial<LessonEntry> = {}): LessonEntry {
  count += 1;
  const own = { id: `id-${count}`, name: `lesson-${count}`, title: `Title ${count}`, file: `${count}.md` };
  return lessonEntry({ ...own, ...changes });
}

const block = (name: string, lessons: readonly LessonEntry[] = [lesson()], language = 'en') =>
  blockEntry({ name, lessons, language });

function page(slug: string, file = `pages/${slug}.md`, language = 'en'): FreePageEntry {
  return { language, slug, title: slug, kind: 'md', file, digest: '' };
}

const check = (
  blocks: readonly BlockEntry[],
  pages: readonly FreePageEntry[] = [],
  courses: readonly CourseEntry[] = [],
) => checkUrls([english, spanish], courses, blocks, pages);

test('different names cause no diagnostics', () => {
  const blocks = [block('a', [lesson(), lesson()]), block('b'), block('a', [lesson()], 'es')];
  expect(check(blocks, [page('about'), page('about', 'x.md', 'es')])).toEqual([]);
});

test('the same lesson name, id and title in two blocks or languages do not clash', () => {
  const one = (file: string) => lesson({ name: 'step-1', id: 'i', title: 'T', file });
  expect(check([block('a', [one('1')]), block('b', [one('2')]), block('a', [one('3')], 'es')])).toEqual([]);
});

describe('two pages with the same URL', () => {
  test('are an error at the second with the first', () => {
    const found = check([block('a', [lesson({ name: 'x', file: '1.md' }), lesson({ name: 'x', file: '2.md' })])]);
    expect(found).toMatchObject([{ code: 'url-clash', severity: 'error', file: '2.md' }]);
    expect(found[0]?.message).toContain('a/x.html');
    expect(found[0]?.message).toContain('1.md');
  });

  test('also if they differ only in case, for disks that ignore case', () => {
    const found = check([block('a', [lesson({ name: 'x' }), lesson({ name: 'X', file: '2.md' })])]);
    expect(found).toMatchObject([{ code: 'url-clash', file: '2.md' }]);
  });

  test('also if their blocks differ only in case', () => {
    const found = check([
      block('intro', [lesson({ name: 'step' })]),
      block('Intro', [lesson({ name: 'step', file: '2.md' })]),
    ]);
    expect(found).toContainEqual(expect.objectContaining({ code: 'url-clash', file: '2.md' }));
  });

  test('also the pages of two blocks whose names differ only in case', () => {
    const found = check([block('intro', [lesson({ name: 'x' })]), block('Intro', [lesson({ name: 'y' })])]);
    expect(found).toMatchObject([{ code: 'url-clash', severity: 'error' }]);
  });

  test('also free pages', () => {
    const found = check([block('a')], [page('about', 'about.md'), page('about', 'about.mdx')]);
    expect(found).toMatchObject([{ code: 'url-clash', file: 'about.mdx' }]);
  });

  test('also courses', () => {
    expect(check([block('a')], [], [course('web'), course('Web')])).toMatchObject([
      { code: 'url-clash', severity: 'error' },
    ]);
  });

  test('three pages are two errors', () => {
    const found = check([
      block(
        'a',
        ['1', '2', '3'].map((file) => lesson({ name: 'x', file })),
      ),
    ]);
    expect(found.map(({ file }) => file)).toEqual(['2', '3']);
  });
});

describe('two lessons of a block', () => {
  test.each([
    ['id', 'id-clash', { id: 'same' }],
    ['title', 'title-clash', { title: 'Same' }],
  ] as const)('with the same %s are an error at the second', (_, code, same) => {
    const found = check([block('a', [lesson({ ...same, file: '1.md' }), lesson(), lesson({ ...same, file: '2.md' })])]);
    expect(found).toMatchObject([{ code, severity: 'error', file: '2.md' }]);
    expect(found[0]?.message).toContain('1.md');
  });
});

test('a lesson whose file is named by its id is not reported for a duplicate id', () => {
  const found = check([block('a', [lesson({ id: 'b1', file: 'a/a1.md' }), lesson({ id: 'b1', file: 'a/b1.md' })])]);
  expect(found.filter(({ code }) => code === 'id-clash').map(({ file }) => file)).toEqual(['a/a1.md']);
});

describe('reserved names', () => {
  test.each([
    'assets',
    'Assets',
    'courses',
    'pages',
    'search',
    'progress',
    'es',
    'ES',
    'en',
    'con',
    'NUL',
    'aux.1',
    'a.',
    'a b',
    '-a',
    '_a',
    '.a',
    'a/b',
    'a:b',
    'a'.repeat(121),
  ])('a block cannot have the name %j', (name) => {
    const found = check([block(name, [lesson({ file: 'x.md' })])]);
    expect(found).toMatchObject([{ code: 'url-reserved', severity: 'error', file: 'x.md' }]);
    expect(found[0]?.message).toContain(name);
  });

  // The folders of blocks are next to index.html and other files, so they need different names.
  test.each(['index.html', 'search.html', '404.html', 'offline.html', 'store.html', 'hornbook.json'])(
    'a block cannot have the name %s of an output file',
    (name) => {
      expect(check([block(name)])).toMatchObject([{ code: 'url-reserved' }]);
    },
  );

  // Many web hosts drop .html, and so does Astro when it compares URLs.
  test.each(['accessibility', 'Privacy', 'missed', 'store', '404', 'start-here'])(
    'a block cannot have the name %s of a page',
    (name) => {
      expect(check([block(name)])).toMatchObject([{ code: 'url-reserved' }]);
    },
  );

  test.each(['con', 'a b', '../../x', '.a', 'x:y'])('a course cannot have the name %j', (name) => {
    expect(check([block('a')], [], [course(name)])).toMatchObject([{ code: 'url-reserved', severity: 'error' }]);
  });

  test('a course can have the name of a block, a language or an output folder', () => {
    expect(check([block('a')], [], [course('a'), course('es'), course('search')])).toEqual([]);
  });

  test.each(['index', 'worksheet', 'con', 'lpt1', 'a b', '../a'])('a lesson cannot have the name %j', (name) => {
    const found = check([block('a', [lesson({ name, file: 'x.md' })])]);
    expect(found).toContainEqual(expect.objectContaining({ code: 'url-reserved', file: 'x.md' }));
  });

  test.each(['nul', 'a b', '-a'])('a free page cannot have the name %j', (name) => {
    expect(check([block('a')], [page(name, 'x.md')])).toMatchObject([{ code: 'url-reserved', file: 'x.md' }]);
  });

  test.each([
    'a',
    'lesson-1',
    'http-basics',
    'c-sharp',
    '2024',
    'año',
    '你好',
    'مقدمة',
    'v1.2',
    'console',
    'searching',
    'a_b',
  ])('a block can have the name %j', (name) => {
    expect(check([block(name)])).toEqual([]);
  });

  test('a lesson or page can have the name of an output folder', () => {
    expect(
      check([block('a', [lesson({ name: 'assets' }), lesson({ name: 'es' })])], [page('search'), page('index')]),
    ).toEqual([]);
  });
});
