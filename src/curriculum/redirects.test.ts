import { describe, expect, test } from 'vitest';
import { contentRoot, lessonFile } from './content-root.fixture.ts';
import { idOf } from '../model/entries.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';
import { partOf } from './part.ts';

/** A site in two languages with some redirects. */
function read(redirects: Readonly<Record<string, string>>) {
  const list = Object.entries(redirects).map(([from, to]) => `  ${from}: ${to}\n`);
  const root = contentRoot({
    'site.yml': `redirects:\n${list.join('')}languages:\n  - {folder: english, tag: en}\n  - {folder: espanol, tag: es}\n`,
    [`challenges/english/blocks/knots/${idOf(1)}.md`]: lessonFile(1),
    [`challenges/espanol/blocks/knots/${idOf(1)}.md`]: lessonFile(1),
  });
  return readCurriculum(root, new LessonIndex(), { allowMdx: false });
}

function reported(from: string, to = 'knots/lesson-1.html'): string[] {
  const { diagnostics } = read({ [from]: to });
  return diagnostics.map(({ code, file, line, column, message }) => `${code} ${file}:${line}:${column} ${message}`);
}

test('a moved page has its new path', () => {
  const { site, diagnostics } = read({
    'ropes/lesson-1.html': 'knots/lesson-1.html',
    'ropes/index.html': 'knots/index.html',
    'old.html': 'index.html',
    'es/ropes/lesson-1.html': 'es/knots/lesson-1.html',
    'courses/ropes.html': 'courses/more-lessons.html',
  });
  expect(diagnostics).toEqual([]);
  expect(site.redirects).toHaveLength(5);
  expect(site.redirects[0]).toEqual({ from: 'ropes/lesson-1.html', to: 'knots/lesson-1.html' });
});

describe('a redirect that is not possible', () => {
  test.each([
    ['knots/lesson-1.html', 'it is the URL of a page of this site'],
    ['Knots/Lesson-1.html', 'it is the URL of a page of this site'],
    ['knots.html', 'on hosts that drop “.html”, it is the URL of knots/index.html'],
    ['ES.html', 'on hosts that drop “.html”, it is the URL of es/index.html'],
    ['search.html', 'it is the address of one of Hornbook’s own pages'],
    ['es/search.html', 'it is the address of one of Hornbook’s own pages'],
    ['404.html', 'it is the address of one of Hornbook’s own pages'],
    ['knots/worksheet.html', 'it is the address of one of Hornbook’s own pages'],
    ['knots/booklet.html', 'it is the address of one of Hornbook’s own pages'],
    ['privacy.html', 'it is the address of one of Hornbook’s own pages'],
    ['assets/a.html', 'it is in one of Hornbook’s own folders'],
    ['es/search/a.html', 'it is in one of Hornbook’s own folders'],
    ['ropes/lesson-1', 'it must end with .html'],
    ['/ropes/lesson-1.html', 'it must be written from the root of the site, such as block/lesson.html'],
    ['https://example.org/a.html', 'it must be written from the root of the site, such as block/lesson.html'],
    ['../ropes.html', 'it must be written from the root of the site, such as block/lesson.html'],
    ['ropes/con.html', 'Windows reserves it for a device, so an offline copy could not be unpacked there'],
  ])('%s', (from, reason) => {
    expect(reported(`"${from}"`)).toEqual([
      `redirect-invalid site.yml:2:${2 + 3 + from.length + 2} Invalid redirect from ${from}: ${reason}.`,
    ]);
  });

  test('to a missing page, with a suggestion', () => {
    expect(reported('old.html', 'knots/leson-1.html')).toEqual([
      'redirect-invalid site.yml:2:13 Invalid redirect from old.html: it leads to knots/leson-1.html, which is not a page of this site (did you mean `knots/lesson-1.html`?).',
    ]);
  });

  test('to another redirect', () => {
    const { diagnostics } = read({ 'a.html': 'b.html', 'b.html': 'knots/lesson-1.html' });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('it leads to b.html, which is not a page of this site'),
    ]);
  });

  test('that differs from another only in case', () => {
    const { diagnostics } = read({ 'a.html': 'index.html', 'A.html': 'knots/lesson-1.html' });
    expect(diagnostics.map(({ line, message }) => [line, message])).toEqual([
      [3, 'Invalid redirect from A.html: it is listed twice.'],
    ]);
  });
});

test('a part of the site has the redirects to its pages', () => {
  const whole = read({ 'a.html': 'knots/lesson-1.html', 'es/a.html': 'es/knots/lesson-1.html' });
  expect(partOf(whole, { language: 'es' }).site.redirects).toEqual([
    { from: 'es/a.html', to: 'es/knots/lesson-1.html' },
  ]);
});
