import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot, type Files } from './content-root.fixture.ts';
import { openFolders } from './folders.ts';
import { readIntroductions } from './introductions.ts';

function read(files: Files, folder = 'english') {
  const diagnostics: Diagnostic[] = [];
  const root = contentRoot(files);
  const courses = readIntroductions(
    [join(root, 'intro'), join(root, 'more')],
    folder,
    openFolders(root, [], diagnostics),
    diagnostics,
  );
  return { courses, diagnostics };
}

const intro = JSON.stringify({
  'web-101': {
    title: 'The web',
    intro: ['One.', 'Two.'],
    summary: ['x'],
    chapters: { c: 'Chapter' },
    blocks: { http: { title: 'HTTP', intro: ['About HTTP.'] }, urls: { title: 'URLs', intro: [] } },
  },
  'web-102': { title: 'More', intro: [], blocks: { http: { title: 'HTTP again', intro: [] }, extra: {} } },
  'misc-text': { 'viewing-upcoming-change': 'x', courses: 'Courses' },
});

test('courses and blocks have the titles and paragraphs of the file', () => {
  const { courses, diagnostics } = read({ 'intro/english.json': intro });
  const blocks = courses.get('web-101')?.blocks ?? new Map<never, never>();
  expect(diagnostics).toEqual([]);
  expect(courses.get('web-101')).toMatchObject({ title: 'The web', introduction: ['One.', 'Two.'], summary: ['x'] });
  expect([...blocks.keys()]).toEqual(['http', 'urls']);
  expect(blocks.get('urls')).toMatchObject({ title: 'URLs', introduction: [] });
  expect(courses.get('web-102')?.blocks.get('extra')?.introduction).toEqual([]);
  expect(courses.has('misc-text')).toBe(false);
});

test('chapters and modules have titles, and modules have introductions and notes', () => {
  const own = {
    title: 'A',
    chapters: { html: 'HTML' },
    modules: { 'basic-html': 'Basic HTML' },
    'module-intros': { 'basic-html': { note: 'Later', intro: ['You learn it.'] } },
  };
  const { courses } = read({ 'intro/english.json': JSON.stringify({ a: own }) });
  expect(courses.get('a')?.chapters.get('html')?.title).toBe('HTML');
  expect(courses.get('a')?.modules.get('basic-html')).toEqual({
    title: 'Basic HTML',
    introduction: ['You learn it.'],
    note: 'Later',
    links: [],
  });
});

test('a course with another name in the introductions has the name of its structure file', () => {
  const { courses } = read({ 'intro/english.json': '{"2022/responsive-web-design": {"title": "R"}}' });
  expect(courses.get('responsive-web-design-22')?.title).toBe('R');
});

test('a language can have its own folder, as in freeCodeCamp’s client; the first file counts', () => {
  const more = { 'more/english/intro.json': '{"a": {"title": "From more"}}' };
  expect(read(more).courses.get('a')?.title).toBe('From more');
  const both = { ...more, 'intro/english.json': '{"a": {"title": "From intro"}}' };
  expect(read(both).courses.get('a')?.title).toBe('From intro');
});

test('each language has its own file', () => {
  const files = { 'intro/espanol.json': '{"a": {"title": "A es"}}', 'intro/english.json': '{"a": {"title": "A en"}}' };
  expect(read(files, 'espanol').courses.get('a')?.title).toBe('A es');
  expect(read(files).courses.get('a')?.title).toBe('A en');
});

test('a missing file gives no titles and no diagnostics', () => {
  const { courses, diagnostics } = read({});
  expect([courses.size, diagnostics]).toEqual([0, []]);
});

describe('an invalid file', () => {
  test.each([
    ['{', 'json-invalid'],
    ['[]', 'data-invalid'],
    ['{"a": {"title": 5}}', 'data-invalid'],
    ['{"a": {"intro": "text"}}', 'data-invalid'],
    ['{"a": {"blocks": []}}', 'data-invalid'],
  ])('%s is reported', (text, code) => {
    const { courses, diagnostics } = read({ 'intro/english.json': text });
    expect(diagnostics).toMatchObject([{ code, file: 'intro/english.json' }]);
    expect(courses.size).toBe(0);
  });

  test('with names of object properties changes no object', () => {
    const { diagnostics } = read({
      'intro/english.json': '{"__proto__": {"title": "x"}, "constructor": {"title": "y"}}',
    });
    expect(diagnostics).toEqual([]);
    expect({}).not.toHaveProperty('title');
  });
});

test('links have the positions of their paragraphs in the file', () => {
  const own = {
    title: 'A',
    intro: ['One.', 'See [b](/learn/b) or <a href="c">c</a>.'],
    summary: ['[d](https://d.example) ![e](e.png)'],
    'module-intros': { m: { intro: ['[f](f)'] } },
    blocks: { b: { title: 'B', intro: ['[g](g)', 'Plain.'] } },
  };
  const text = JSON.stringify({ a: own }, null, 1);
  const { courses } = read({ 'intro/english.json': text });
  const course = courses.get('a');
  const place = (words: string) => {
    const line = text.split('\n').findIndex((one) => one.includes(words));
    return { line: line + 1, column: (text.split('\n')[line] ?? '').indexOf('"') + 1 };
  };
  expect(course?.file).toBe('intro/english.json');
  expect(course?.links).toEqual([
    { kind: 'link', target: '/learn/b', ...place('See') },
    { kind: 'link', target: 'c', ...place('See') },
    { kind: 'image', target: 'e.png', ...place('e.png') },
  ]);
  expect(course?.modules.get('m')?.links).toMatchObject([{ target: 'f', ...place('[f]') }]);
  expect(course?.blocks.get('b')?.links).toMatchObject([{ target: 'g', ...place('[g]') }]);
});

test('a paragraph that would take a parser minutes is reported at its position and left out', () => {
  const heavy = '*a_ '.repeat(20_000);
  const text = JSON.stringify(
    { a: { title: 'A', intro: ['One.', heavy], summary: [heavy], blocks: { b: { title: 'B', intro: [heavy] } } } },
    null,
    1,
  );
  const { courses, diagnostics } = read({ 'intro/english.json': text });
  const lines = text.split('\n').flatMap((line, index) => (line.includes('*a_') ? [index + 1] : []));
  expect(diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual(
    expect.arrayContaining(lines.map((line) => ['markup-too-heavy', 'intro/english.json', line])),
  );
  expect(diagnostics).toHaveLength(3);
  expect(courses.get('a')).toMatchObject({ introduction: ['One.', ''], summary: [''] });
  expect(courses.get('a')?.blocks.get('b')?.introduction).toEqual(['']);
});
