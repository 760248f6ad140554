import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentRoot, lessonFile, temporaryFolder, writeFiles, type Files } from './content-root.fixture.ts';
import { idOf } from '../model/entries.fixture.ts';
import { blocksOf } from '../model/entries.ts';
import { unlistedCourse } from './courses.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';
import { CurriculumSource } from './source.ts';

/**
 * Diagnostics of every site in these tests: its second language is partly translated, its files have short names, and its
 * introductions have only one of several blocks.
 */
const always = ['translation-block-missing', 'file-name-other', 'intro-block-missing'];

function read(files: Files, name?: string) {
  const curriculum = readCurriculum(contentRoot(files, name), new LessonIndex(), { allowMdx: false });
  const diagnostics = curriculum.diagnostics.filter(({ code }) => !always.includes(code));
  return { ...curriculum, diagnostics, reported: diagnostics.map(({ code, file }) => `${code} ${file}`) };
}

const blockFile = (...numbers: readonly number[]) =>
  JSON.stringify({ challengeOrder: numbers.map((number) => ({ id: idOf(number), title: 'x' })) });

/** Two languages, two courses and four blocks, of which one is in both courses and one in none. */
const site: Files = {
  'site.yml': 'id: test-site\ntitle: A site\ndescription: For tests.\nurl: https://example.org/x/\n',
  'structure/curriculum.json': JSON.stringify({ superblocks: ['second-course', 'first-course'] }),
  'structure/superblocks/first-course.json': JSON.stringify({ blocks: ['alpha', 'beta'] }),
  'structure/superblocks/second-course.json': JSON.stringify({
    chapters: [{ dashedName: 'c', modules: [{ dashedName: 'm', blocks: ['beta', 'gamma'] }] }],
  }),
  'structure/blocks/alpha.json': blockFile(2, 1),
  'structure/blocks/beta.json': JSON.stringify({ name: 'Beta by name', challengeOrder: [{ id: idOf(3) }] }),
  'intro/english.json': JSON.stringify({
    'first-course': {
      title: 'The first course',
      intro: ['Welcome.'],
      blocks: { alpha: { title: 'Alpha!', intro: ['About.'] } },
    },
  }),
  'challenges/english/blocks/alpha/1.md': lessonFile(1),
  'challenges/english/blocks/alpha/2.md': lessonFile(2),
  'challenges/english/blocks/beta/3.md': lessonFile(3),
  'challenges/english/blocks/gamma/4.md': lessonFile(4),
  'challenges/english/blocks/left-over_block/5.md': lessonFile(5),
  'challenges/espanol/blocks/alpha/1.md': lessonFile(1, { title: 'Lección 1' }),
  'challenges/espanol/blocks/alpha/2.md': lessonFile(2, { title: 'Lección 2' }),
  'pages/english/about.md': '---\ntitle: About\n---\n\nHello\n',
};

describe('a content root', () => {
  test('without problems has no diagnostics', () => {
    expect(read(site).reported).toEqual([]);
  });

  test('is checked across files, such as links and translations', () => {
    const files = {
      ...site,
      'pages/english/about.md': '---\ntitle: About\n---\n\n[a](nothing)\n',
      'intro/english.json': '{\n"first-course": { "title": "A", "intro": ["[b](nothing)"] }\n}',
    };
    const all = readCurriculum(contentRoot(files), new LessonIndex(), { allowMdx: false }).diagnostics;
    const diagnostics = all.filter(({ code }) => !['file-name-other', 'intro-block-missing'].includes(code));
    expect(diagnostics.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'challenges/espanol:1:1 translation-block-missing',
      'intro/english.json:2:43 link-broken',
      'pages/english/about.md:5:1 link-broken',
    ]);
  });

  test('has settings and languages, with the default language first and without a prefix', () => {
    expect(read(site).site).toMatchObject({
      settings: {
        id: 'test-site',
        title: 'A site',
        description: 'For tests.',
        url: 'https://example.org/x/',
      },
      languages: [
        { tag: 'en', name: 'English', direction: 'ltr', prefix: '' },
        { tag: 'es', name: 'español', direction: 'ltr', prefix: 'es/' },
      ],
    });
  });

  test('has lowercase prefixes of languages and their writing direction', () => {
    const { site: entry } = read({
      'challenges/english/blocks/a/1.md': lessonFile(1),
      'challenges/arabic/blocks/a/1.md': lessonFile(1),
      'challenges/portuguese/blocks/a/1.md': lessonFile(1),
    });
    expect(entry.languages.map(({ tag, direction, prefix }) => [tag, direction, prefix])).toEqual([
      ['en', 'ltr', ''],
      ['ar', 'rtl', 'ar/'],
      ['pt-BR', 'ltr', 'pt-br/'],
    ]);
  });

  test('has its courses in menu order with existing blocks, and a last course of all other blocks', () => {
    const courses = read(site).courses.filter(({ language }) => language === 'en');
    expect(courses.map((course) => [course.name, course.heading?.title, blocksOf(course)])).toEqual([
      ['second-course', 'Second course', ['beta', 'gamma']],
      ['first-course', 'The first course', ['alpha', 'beta']],
      [unlistedCourse, undefined, ['left-over_block']],
    ]);
    expect(courses[1]?.heading?.introduction).toEqual(['Welcome.']);
  });

  test('has the same content in every language, with fallbacks in the default language', () => {
    const { courses, blocks } = read(site);
    const spanish = courses.filter(({ language }) => language === 'es');
    expect(spanish.map((course) => [course.name, blocksOf(course)])).toEqual([
      ['second-course', ['beta', 'gamma']],
      ['first-course', ['alpha', 'beta']],
      [unlistedCourse, ['left-over_block']],
    ]);
    expect(spanish[1]?.heading).toEqual({ title: 'The first course', introduction: ['Welcome.'], lang: 'en' });
    const lessons = blocks.filter(({ language }) => language === 'es').flatMap((block) => block.lessons);
    expect(lessons.map(({ title, lang }) => [title, lang])).toEqual([
      ['Lección 2', undefined],
      ['Lección 1', undefined],
      ['Lesson 3', 'en'],
      ['Lesson 4', 'en'],
      ['Lesson 5', 'en'],
    ]);
  });

  test('takes block titles from introductions, structure files or names, in this order', () => {
    const { blocks } = read(site);
    expect(
      blocks.filter(({ language }) => language === 'en').map(({ name, heading }) => [name, heading.title]),
    ).toEqual([
      ['alpha', 'Alpha!'],
      ['beta', 'Beta by name'],
      ['gamma', 'Gamma'],
      ['left-over_block', 'Left over block'],
    ]);
  });

  test('has each block once, with all its courses and its lessons in order', () => {
    const { blocks } = read(site);
    const beta = blocks.filter(({ name, language }) => name === 'beta' && language === 'en');
    expect(beta.map(({ courses }) => courses)).toEqual([['second-course', 'first-course']]);
    const alpha = blocks.filter(({ name }) => name === 'alpha');
    expect(alpha.map(({ lessons }) => lessons.map(({ title }) => title))).toEqual([
      ['Lesson 2', 'Lesson 1'],
      ['Lección 2', 'Lección 1'],
    ]);
  });

  test('has its free pages', () => {
    expect(read(site).pages).toMatchObject([{ slug: 'about', language: 'en', title: 'About' }]);
  });

  test.each([
    ['a bare folder', { 'alpha/1.md': lessonFile(1), 'alpha/2.md': lessonFile(2) }],
    ['a flat folder', { '1.md': lessonFile(1), '2.md': lessonFile(2) }],
  ])('can be %s: one course of all its blocks', (_, files) => {
    const { reported, courses, blocks } = read(files);
    expect(reported).toEqual([]);
    expect(courses.map(({ name }) => name)).toEqual([unlistedCourse]);
    expect(blocks.map(({ lessons }) => lessons.length)).toEqual([2]);
  });

  test.each(['té st#1 %', 'a b', '%41', '#x', '你好', "it's", '(x)[y]{z}*?'])(
    'is the same in a folder named %j',
    (name) => {
      const { reported, folders, ...rest } = read(site, name);
      const { reported: plainReported, folders: plainFolders, ...plain } = read(site, 'plain');
      expect(folders).not.toEqual(plainFolders);
      expect(reported).toEqual(plainReported);
      expect(rest).toEqual(plain);
    },
  );

  test('names files by their path in the content root', () => {
    expect(read(site).blocks[0]?.lessons[0]?.file).toBe('challenges/english/blocks/alpha/2.md');
  });

  test('without lessons is reported', () => {
    expect(read({}).reported).toEqual(['lessons-missing .']);
    expect(read({ 'challenges/english/blocks/a/x.txt': '' }).reported).toEqual(['lessons-missing .']);
  });
});

describe('problems', () => {
  test('are reported together, sorted by file and position', () => {
    const { diagnostics, reported } = read({
      ...site,
      'site.yml': 'id: BAD\n',
      'intro/english.json': '{',
      'challenges/english/blocks/alpha/2.md': 'no front matter',
      'challenges/english/blocks/beta/3.md': lessonFile(3, { colour: 'red' }),
      'challenges/english/blocks/gamma/bin.md': Uint8Array.of(1, 0),
      'pages/english/about.md': '---\nx: 1\n---\n',
      'pages/english/more.mdx': '---\ntitle: T\n---\n',
    });
    for (const expected of [
      'setting-invalid site.yml',
      'json-invalid intro/english.json',
      'front-matter-missing challenges/english/blocks/alpha/2.md',
      'key-unknown challenges/english/blocks/beta/3.md',
      'file-not-text challenges/english/blocks/gamma/bin.md',
      'page-title-missing pages/english/about.md',
      'mdx-not-allowed pages/english/more.mdx',
    ]) {
      expect(reported).toContain(expected);
    }
    const files = diagnostics.map(({ file }) => file);
    expect(files).toEqual(files.toSorted());
  });

  test('in one lesson do not hide another, and the lesson stays in place with its errors', () => {
    const { blocks } = read({
      ...site,
      'challenges/english/blocks/alpha/2.md': lessonFile(2, { challengeType: '99' }),
    });
    const alpha = blocks.find(({ name }) => name === 'alpha');
    expect(alpha?.lessons.map(({ id, faults }) => [id, faults?.map(({ code }) => code)])).toEqual([
      [idOf(2), ['key-invalid']],
      [idOf(1), undefined],
    ]);
  });

  test('found across files also count for the lesson', () => {
    const { blocks, reported } = read({
      ...site,
      'challenges/english/blocks/gamma/5.md': lessonFile(6, { dashedName: 'lesson-4' }),
    });
    expect(reported).toEqual(['url-clash challenges/english/blocks/gamma/5.md']);
    const gamma = blocks.find(({ name }) => name === 'gamma');
    expect(gamma?.lessons.map(({ file, faults }) => [file.slice(-4), faults?.map(({ code }) => code)])).toEqual([
      ['4.md', undefined],
      ['5.md', ['url-clash']],
    ]);
  });

  test('in a lesson are reported once, however often the curriculum is read', () => {
    const root = contentRoot({ ...site, 'challenges/english/blocks/gamma/5.md': 'x' });
    const index = new LessonIndex();
    const once = readCurriculum(root, index, { allowMdx: false }).diagnostics;
    expect(readCurriculum(root, index, { allowMdx: false }).diagnostics).toEqual(once);
  });

  test('a listed block without a folder is a warning', () => {
    const { reported, diagnostics } = read({
      ...site,
      'structure/superblocks/first-course.json': JSON.stringify({ blocks: ['alpha', 'beta', 'nowhere'] }),
    });
    expect(reported.map((one) => one.split(' ')[0])).toContain('structure-block-missing');
    expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('a listed lesson that is missing and an unlisted lesson are warnings', () => {
    const { diagnostics } = read({ ...site, 'structure/blocks/alpha.json': blockFile(2, 77) });
    const english = diagnostics.filter(({ file }) => !file.includes('espanol'));
    expect(english.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      expect.arrayContaining(['structure-lesson-missing warning', 'structure-lesson-unlisted warning']),
    );
  });

  test.each(['con', 'a b', 'x:y'])('a course cannot have the name %j', (name) => {
    const { reported } = read({
      ...site,
      'structure/curriculum.json': JSON.stringify({ superblocks: [name] }),
      [`structure/superblocks/${name}.json`]: JSON.stringify({ blocks: ['alpha'] }),
    });
    expect(reported.map((one) => one.split(' ')[0])).toContain('url-reserved');
  });

  test('two courses whose names differ only in case clash', () => {
    const { reported } = read({
      ...site,
      'structure/curriculum.json': JSON.stringify({ superblocks: ['web', 'Web'] }),
      'structure/superblocks/web.json': JSON.stringify({ blocks: ['alpha'] }),
      'structure/superblocks/Web.json': JSON.stringify({ blocks: ['beta'] }),
    });
    expect(reported.map((one) => one.split(' ')[0])).toContain('url-clash');
  });
});

describe('links out of the content', () => {
  test.each([
    ['in a block', 'challenges/english/blocks/alpha/x.md'],
    ['for a block', 'challenges/english/blocks/delta'],
    ['for a language', 'challenges/arabic'],
    ['among the free pages', 'pages/english/x.md'],
    ['among the images, which would be published', 'assets/x.png'],
    ['deep among the images', 'assets/more/x.png'],
  ])('%s are reported as errors', (_, path) => {
    const elsewhere = temporaryFolder();
    writeFiles(elsewhere, { 'secret/blocks/a/9.md': lessonFile(9), 'secret.md': lessonFile(9) });
    const target = join(elsewhere, /\.\w+$/.test(path) ? 'secret.md' : 'secret');
    const { reported, blocks } = read({ ...site, [path]: { link: target } });
    expect(reported).toEqual([`link-outside ${path}`]);
    expect(JSON.stringify(blocks)).not.toContain(idOf(9));
  });

  test('are followed for folders of the root', () => {
    const elsewhere = temporaryFolder();
    writeFiles(elsewhere, { 'english/blocks/a/9.md': lessonFile(9) });
    const { reported, blocks } = read({ challenges: { link: elsewhere } });
    expect(reported).toEqual([]);
    expect(blocks.map(({ lessons }) => lessons.map(({ id }) => id))).toEqual([[idOf(9)]]);
  });
});

describe('a content root that is read again', () => {
  test('reports only new diagnostics', () => {
    const root = contentRoot({ 'a/1.md': lessonFile(1), 'a/2.md': 'broken' });
    const source = new CurriculumSource(root, { allowMdx: false });
    const refreshes: string[][] = [];
    source.onRefresh((appeared) => refreshes.push(appeared.map(({ file }) => file)));
    expect(source.current.blocks[0]?.lessons).toHaveLength(2);
    expect(refreshes).toEqual([]);

    writeFiles(root, { 'a/3.md': 'broken too' });
    source.refresh();
    expect(refreshes).toHaveLength(1);
    expect(new Set(refreshes[0])).toEqual(new Set(['a/3.md']));
    expect(source.current.blocks[0]?.lessons).toHaveLength(3);

    source.refresh();
    expect(refreshes[1]).toEqual([]);
  });
});

describe('upcoming content', () => {
  const upcoming: Files = {
    ...site,
    'structure/superblocks/second-course.json': JSON.stringify({
      chapters: [
        { dashedName: 'c', modules: [{ dashedName: 'm', blocks: ['beta'] }] },
        {
          dashedName: 'later',
          comingSoon: true,
          modules: [{ dashedName: 'l', blocks: ['gamma'] }, { dashedName: 'e' }],
        },
      ],
    }),
    'structure/blocks/left-over_block.json': JSON.stringify({ isUpcomingChange: true }),
  };

  test('is hidden, also from the course of unlisted blocks, and reported', () => {
    const { reported, blocks, courses, diagnostics } = read(upcoming);
    expect(reported).toEqual(['upcoming-hidden site.yml']);
    expect(diagnostics[0]?.message).toContain('gamma, left-over_block');
    expect(new Set(blocks.map(({ name }) => name))).toEqual(new Set(['alpha', 'beta']));
    expect(courses.some(({ name }) => name === unlistedCourse)).toBe(false);
  });

  test('is shown and marked with `upcoming: show`, including modules without blocks', () => {
    const { reported, blocks, courses } = read({ ...upcoming, 'site.yml': 'upcoming: show\n' });
    expect(reported).toEqual([]);
    const english = blocks.filter(({ language }) => language === 'en');
    expect(english.map(({ name, isUpcoming }) => [name, isUpcoming])).toEqual([
      ['alpha', false],
      ['beta', false],
      ['gamma', true],
      ['left-over_block', true],
    ]);
    const [, later] = courses[0]?.chapters ?? [];
    expect(later).toMatchObject({ isUpcoming: true, heading: { title: 'Later' } });
    expect(later?.modules.map(({ heading, blocks: own }) => [heading?.title, own])).toEqual([
      ['L', ['gamma']],
      ['E', []],
    ]);
  });

  test('in one course is not hidden in another that is published', () => {
    const first = JSON.stringify({ blocks: ['alpha', 'beta', 'gamma'] });
    const { blocks } = read({ ...upcoming, 'structure/superblocks/first-course.json': first });
    expect(blocks.find(({ name }) => name === 'gamma')).toMatchObject({ isUpcoming: false, courses: ['first-course'] });
  });
});

describe('invalid structure', () => {
  test('is reported completely, each problem at its position', () => {
    const { diagnostics } = read({
      ...site,
      'site.yml':
        'languages:\n  - { folder: english, tag: en }\n  - { folder: german, tag: de }\n  - { folder: espanol, tag: EN }\nfolders:\n  assets: nowhere\n',
      'challenges/klingon/blocks/a/1.md': lessonFile(1),
      'structure/curriculum.json':
        '{\n  "superblocks": [\n    "first-course",\n    "second-course",\n    "gone",\n    "first-course"\n  ]\n}',
      'structure/superblocks/first-course.json':
        '{\n  "blocks": ["alpha", "beta", "alpha",\n    "second-course", "nowhere"]\n}',
      'structure/superblocks/extra.json': '{"blocks": []}',
      'structure/blocks/alpha.json': `{\n  "blockLabel": "lesson",\n  "challengeOrder": [\n    { "id": "${idOf(1)}" },\n    { "id": "${idOf(1)}" },\n    { "id": "${idOf(77)}" },\n    { "id": "${idOf(2)}" }\n  ]\n}`,
      'structure/blocks/gamma.json': '{\n  "challengeOrder": [\n    { "id": 5 }\n  ]\n}',
    });
    expect(diagnostics.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'challenges/klingon:1:1 language-unknown',
      'site.yml:3:15 language-folder-missing',
      'site.yml:4:29 language-clash',
      'site.yml:6:11 folder-missing',
      'structure/blocks/alpha.json:2:17 structure-label-unknown',
      'structure/blocks/alpha.json:5:5 structure-lesson-repeated',
      'structure/blocks/alpha.json:6:5 structure-lesson-missing',
      'structure/blocks/gamma.json:3:5 data-invalid',
      'structure/curriculum.json:5:5 structure-course-missing',
      'structure/curriculum.json:6:5 structure-course-repeated',
      'structure/superblocks/extra.json:1:1 structure-course-unlisted',
      'structure/superblocks/first-course.json:2:31 structure-block-repeated',
      'structure/superblocks/first-course.json:3:5 structure-course-nested',
      'structure/superblocks/first-course.json:3:22 structure-block-missing',
    ]);
  });
});
