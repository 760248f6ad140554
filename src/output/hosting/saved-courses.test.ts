import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SavedCourse } from '../../client/core/saved-course.ts';
import { contentRoot, lessonFile, temporaryFolder } from '../../curriculum/content-root.fixture.ts';
import { readCurriculum } from '../../curriculum/curriculum.ts';
import { LessonIndex } from '../../curriculum/lesson-index.ts';
import { writeSavedCourses } from './saved-courses.ts';

const content = {
  'challenges/english/blocks/knots/1.md': lessonFile(1),
  'challenges/english/blocks/bends/2.md': lessonFile(2),
  'structure/curriculum.json': '{"superblocks": ["ropes", "boats"]}',
  'structure/superblocks/ropes.json': '{"blocks": ["knots"]}',
  'structure/superblocks/boats.json': '{"blocks": ["bends"]}',
  'assets/loop.svg': '<svg/>',
  'assets/bend.svg': '<svg/>',
};

/** The list of the course “ropes” in an output with these files. */
function listOf(output: Readonly<Record<string, string>>): SavedCourse {
  const out = temporaryFolder();
  for (const [path, text] of Object.entries(output)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  writeSavedCourses(out, readCurriculum(contentRoot(content), new LessonIndex(), { allowMdx: false }));
  return JSON.parse(readFileSync(join(out, 'offline/en/ropes.json'), 'utf8')) as SavedCourse;
}

const output = {
  'index.html': 'home',
  'courses/ropes.html': 'ropes',
  'courses/boats.html': 'boats',
  'knots/index.html': 'knots',
  'knots/lesson-1.html': '<img src="../assets/loop.svg">',
  'bends/index.html': 'bends',
  'bends/lesson-2.html': '<img src="../assets/bend.svg">',
  'assets/site.12345678.css': 'css',
  'assets/loop.svg': '<svg/>',
  'assets/bend.svg': '<svg/>',
  'search/en/a.js': 'index',
  'search/forms.js': 'forms',
};

describe('the list of a saved course', () => {
  test('has the files of the course and the search index, pages last, and nothing of other courses', () => {
    expect(listOf(output).files.map(([path]) => path)).toEqual([
      ...['assets/loop.svg', 'assets/site.12345678.css', 'search/en/a.js', 'search/forms.js'],
      ...['courses/ropes.html', 'index.html', 'knots/index.html', 'knots/lesson-1.html'],
    ]);
  });

  test('has the hash and size of each file', () => {
    const found = listOf(output).files.find(([path]) => path === 'courses/ropes.html');
    expect(found?.slice(1)).toEqual([createHash('sha256').update('ropes').digest('hex'), 5]);
  });

  test('changes its version with its own files only', () => {
    const { version } = listOf(output);
    expect(listOf({ ...output, 'knots/index.html': 'other' }).version).not.toBe(version);
    expect(listOf({ ...output, 'bends/index.html': 'other' }).version).toBe(version);
  });

  test('leaves out a search index that is too large for one course', () => {
    const { files } = listOf({ ...output, 'search/en/b.js': 'x'.repeat(5_000_000) });
    expect(files.filter(([path]) => path.startsWith('search/'))).toEqual([]);
  });
});
