import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot, type Files } from './content-root.fixture.ts';
import { readIntroductions } from './introductions.ts';

function read(files: Files, folder = 'english') {
  const diagnostics: Diagnostic[] = [];
  return { ...readIntroductions(contentRoot(files), folder, diagnostics), diagnostics };
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

test('courses and blocks have the titles and paragraphs that the file gives', () => {
  const { courses, blocks, diagnostics } = read({ 'intro/english.json': intro });
  expect(diagnostics).toEqual([]);
  expect(courses.get('web-101')).toEqual({ title: 'The web', introduction: ['One.', 'Two.'] });
  expect(blocks.get('urls')).toEqual({ title: 'URLs', introduction: [] });
  expect(blocks.get('extra')?.introduction).toEqual([]);
});

test('a block in two courses has the title of the first', () => {
  expect(read({ 'intro/english.json': intro }).blocks.get('http')).toEqual({
    title: 'HTTP',
    introduction: ['About HTTP.'],
  });
});

test('each language has its own file; a bare folder has that of English', () => {
  const files = { 'intro/espanol.json': '{"a": {"title": "A es"}}', 'intro/english.json': '{"a": {"title": "A en"}}' };
  expect(read(files, 'espanol').courses.get('a')?.title).toBe('A es');
  expect(read(files, '').courses.get('a')?.title).toBe('A en');
});

test('where there is no file there are no titles, and nothing is said', () => {
  const { courses, blocks, diagnostics } = read({});
  expect([courses.size, blocks.size, diagnostics]).toEqual([0, 0, []]);
});

describe('a file of another kind', () => {
  test.each([
    ['{', 'json-invalid'],
    ['[]', 'setting-invalid'],
    ['{"a": {"title": 5}}', 'setting-invalid'],
    ['{"a": {"intro": "text"}}', 'setting-invalid'],
    ['{"a": {"blocks": []}}', 'setting-invalid'],
  ])('%s is reported', (text, code) => {
    const { courses, diagnostics } = read({ 'intro/english.json': text });
    expect(diagnostics).toMatchObject([{ code, file: 'intro/english.json' }]);
    expect(courses.size).toBe(0);
  });

  test('with names of properties that every object has changes no object', () => {
    const { diagnostics } = read({
      'intro/english.json': '{"__proto__": {"title": "x"}, "constructor": {"title": "y"}}',
    });
    expect(diagnostics).toEqual([]);
    expect({}).not.toHaveProperty('title');
  });
});
