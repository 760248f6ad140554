import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../../curriculum/content-root.fixture.ts';
import { UsageError } from '../errors.ts';
import { newCourse } from './course.ts';
import { writeChanges } from './files.ts';
import { curriculum, faults, site, titles } from './new.fixture.ts';

describe('a new course', () => {
  test('is a site without problems, with one block and one lesson', () => {
    const root = site();
    expect(faults(root)).toEqual([]);
    const { site: created, courses } = curriculum(root);
    expect(created.settings).toMatchObject({ id: 'my-course', title: 'My course' });
    expect(courses.map(({ name, heading }) => [name, heading?.title])).toEqual([['my-course', 'My course']]);
    expect(titles(root, 'first-steps')).toEqual(['Introduction']);
  });

  test.each(['Ropes: “knots” & "bends"', "It's #1", '- yes', 'null', '绳结', 'عقد', '12:30', '{a}'])(
    'is called %s',
    (title) => {
      const root = site(title);
      expect(faults(root)).toEqual([]);
      expect(curriculum(root).site.settings.title).toBe(title);
      expect(curriculum(root).courses[0]?.heading?.title).toBe(title);
    },
  );

  test.each([
    ['Knots & Bends', 'knots-and-bends'],
    ['Сеть', 'set'],
    ['绳结', 'course-1'],
    ['con', 'con-2'],
    ['x'.repeat(100), 'x'.repeat(63)],
  ])('in a folder %s has the id %s', (name, id) => {
    const root = join(temporaryFolder(), name);
    writeChanges(newCourse(root, {}));
    expect(curriculum(root).site.settings.id).toBe(id);
    expect(faults(root)).toEqual([]);
  });

  test('is created only in an empty or new folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'empty'));
    writeChanges(newCourse(join(folder, 'empty'), {}));
    expect(() => newCourse(join(folder, 'empty'), {})).toThrow(UsageError);
    writeFiles(folder, { file: '' });
    expect(() => newCourse(join(folder, 'file'), {})).toThrow(/is a file/);
  });
});
