import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contentRoot, lessonFile, temporaryFolder } from '../curriculum/content-root.fixture.ts';
import { readCurriculum } from '../curriculum/curriculum.ts';
import { LessonIndex } from '../curriculum/lesson-index.ts';
import { heaviestPages } from './heaviest-pages.ts';

test('reports the page with the most HTML of each kind, with what it loads', () => {
  const content = contentRoot({
    'challenges/english/blocks/knots/1.md': lessonFile(1),
    'challenges/english/blocks/knots/2.md': lessonFile(2),
  });
  const heavy = `<script src="../a.js"></script><p>${'word '.repeat(99)}</p>`;
  const files = { 'index.html': '<p>', 'knots/lesson-1.html': '<p>', 'knots/lesson-2.html': heavy, 'a.js': 'let a;' };
  const out = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  expect(heaviestPages(out, readCurriculum(content, new LessonIndex(), { allowMdx: false }))).toEqual([
    { kind: 'home', path: 'index.html', html: gzipSync('<p>').length, scripts: 0, styles: 0, requests: 1 },
    {
      ...{ kind: 'lesson', path: 'knots/lesson-2.html', html: gzipSync(heavy).length },
      ...{ scripts: gzipSync('let a;').length, styles: 0, requests: 2 },
    },
  ]);
});
