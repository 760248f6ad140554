import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { contentRoot, lessonFile } from './content-root.fixture.ts';
import { idOf } from '../model/entries.fixture.ts';
import { LessonIndex, readLessonFile, type IndexedLesson } from './lesson-index.ts';
import { readTextFile } from './read-text.ts';

// Counts the calls of the real parser.
vi.mock(import('./read-text.ts'), async (original) => {
  const real = await original();
  return { ...real, readTextFile: vi.fn(real.readTextFile) };
});

const reads = vi.mocked(readTextFile);

beforeEach(() => {
  reads.mockClear();
});

function root(files: Readonly<Record<string, string>>) {
  const folder = contentRoot(files);
  const lesson = (name: string) => ({ file: join(folder, name), name, block: 'b' });
  return { folder, lesson };
}

describe('an indexed lesson', () => {
  test('has the data that other pages need and no text', () => {
    const { lesson } = root({ '1.md': lessonFile(1) });
    const { entry, diagnostics } = new LessonIndex().read(lesson('1.md'));
    expect(diagnostics).toEqual([]);
    expect(entry).toMatchObject({
      id: idOf(1),
      name: 'lesson-1',
      title: 'Lesson 1',
      challengeType: 19,
      questions: 1,
      file: '1.md',
    });
    expect(entry.digest).not.toBe('');
    expect(entry).not.toHaveProperty('faults');
    expect(JSON.stringify(entry)).not.toContain('Which?');
  });

  test('with errors has them as faults, and defaults for missing data', () => {
    const { lesson } = root({ 'broken.md': 'Hello\n', 'half.md': lessonFile(2, { id: '5', colour: 'red' }) });
    const index = new LessonIndex();
    const { entry: broken } = index.read(lesson('broken.md'));
    expect(broken).toMatchObject({ id: 'broken', name: 'broken', title: 'broken' });
    expect(broken.faults?.map(({ code }) => code)).toContain('front-matter-missing');
    const { entry: half, diagnostics } = index.read(lesson('half.md'));
    expect(half).toMatchObject({ id: 'half', name: 'lesson-2', title: 'Lesson 2' });
    expect(half.faults?.map(({ code }) => code)).toEqual(['key-invalid']);
    expect(diagnostics.map(({ code }) => code).toSorted()).toEqual(['key-invalid', 'key-unknown']);
  });

  test.each([
    ['is no text', Buffer.from([0xff, 0xfe, 0, 1]), 'file-not-text'],
    ['is empty', Buffer.from(''), 'file-empty'],
    ['is as large as 10 MB', Buffer.alloc(10_000_000, 'a'), 'file-too-large'],
  ])('that %s has this as its fault', (_, content, code) => {
    const folder = contentRoot({ 'x.md': content });
    const { entry } = new LessonIndex().read({ file: join(folder, 'x.md'), name: 'x.md', block: 'b' });
    expect(entry.faults).toMatchObject([{ code, file: 'x.md' }]);
  });

  test('has a digest that changes with its file', () => {
    const digest = (text: string) => new LessonIndex().read(root({ '1.md': text }).lesson('1.md')).entry.digest;
    expect(digest(lessonFile(1))).toBe(digest(lessonFile(1)));
    expect(digest(lessonFile(1))).not.toBe(digest(`${lessonFile(1)}\n`));
  });
});

describe('reading lessons again', () => {
  test('parses only changed files', () => {
    const { folder, lesson } = root({ '1.md': lessonFile(1), '2.md': lessonFile(2) });
    const index = new LessonIndex();
    const first = [index.read(lesson('1.md')), index.read(lesson('2.md'))];
    expect(reads).toHaveBeenCalledTimes(2);

    expect([index.read(lesson('1.md')), index.read(lesson('2.md'))]).toEqual(first);
    expect(reads).toHaveBeenCalledTimes(2);

    writeFileSync(join(folder, '2.md'), lessonFile(2, { title: 'A new and longer title' }));
    expect(index.read(lesson('1.md')).entry.title).toBe('Lesson 1');
    expect(index.read(lesson('2.md')).entry.title).toBe('A new and longer title');
    expect(reads.mock.calls.slice(2).map(([file]) => file)).toEqual([join(folder, '2.md')]);
  });

  test('notices a change that keeps the size', () => {
    const { folder, lesson } = root({ '1.md': lessonFile(1, { title: 'Title A' }) });
    const index = new LessonIndex();
    index.read(lesson('1.md'));
    writeFileSync(join(folder, '1.md'), lessonFile(1, { title: 'Title B' }));
    utimesSync(join(folder, '1.md'), new Date(2000, 1), new Date(2000, 1));
    expect(index.read(lesson('1.md')).entry.title).toBe('Title B');
  });

  test('forgets removed files', () => {
    const { folder, lesson } = root({ '1.md': lessonFile(1) });
    const index = new LessonIndex();
    index.read(lesson('1.md'));
    index.keepOnly(new Set());
    index.read(lesson('1.md'));
    expect(reads).toHaveBeenCalledTimes(2);
    index.keepOnly(new Set([join(folder, '1.md')]));
    index.read(lesson('1.md'));
    expect(reads).toHaveBeenCalledTimes(2);
  });

  test('reports a file that was removed in the meantime', () => {
    const { folder, lesson } = root({ '1.md': lessonFile(1) });
    const index = new LessonIndex();
    index.read(lesson('1.md'));
    rmSync(join(folder, '1.md'));
    expect(index.read(lesson('1.md')).diagnostics).toMatchObject([{ code: 'file-unreadable' }]);
  });
});

test('a lesson page has the current content of the file', () => {
  const { folder, lesson } = root({ '1.md': lessonFile(1) });
  const { file } = lesson('1.md');
  expect(readLessonFile(file, '1.md').lesson?.questions).toHaveLength(1);
  writeFileSync(join(folder, '1.md'), 'broken');
  expect(readLessonFile(file, '1.md').lesson).toBeUndefined();
});

describe('the cache of earlier commands', () => {
  /** Saves lessons like a cache file. */
  function cache() {
    const saved: ReadonlyMap<string, IndexedLesson>[] = [];
    return {
      saved,
      load: () => new Map(JSON.parse(JSON.stringify([...(saved.at(-1) ?? [])])) as [string, IndexedLesson][]),
      save: (lessons: ReadonlyMap<string, IndexedLesson>) => void saved.push(lessons),
    };
  }

  test('is used for unchanged files and saved only after changes', () => {
    const { folder, lesson } = root({ '1.md': lessonFile(1), '2.md': lessonFile(2, { colour: 'red' }) });
    const commandCache = cache();
    const first = new LessonIndex(false, commandCache);
    const read = [first.read(lesson('1.md')), first.read(lesson('2.md'))];
    first.save();
    expect(commandCache.saved).toHaveLength(1);

    const second = new LessonIndex(false, commandCache);
    expect([second.read(lesson('1.md')), second.read(lesson('2.md'))]).toEqual(read);
    second.save();
    expect(commandCache.saved).toHaveLength(1);

    writeFileSync(join(folder, '1.md'), lessonFile(1, { title: 'New' }));
    const third = new LessonIndex(false, commandCache);
    expect(third.read(lesson('1.md')).entry.title).toBe('New');
    expect(third.read(lesson('2.md'))).toEqual(read[1]);
    third.save();
    expect(commandCache.saved).toHaveLength(2);
  });

  test('has only the list entry of a lesson, so its page reads the file', () => {
    const { folder, lesson } = root({ '1.md': lessonFile(1) });
    const commandCache = cache();
    const first = new LessonIndex(true, commandCache);
    first.read(lesson('1.md'));
    first.save();
    const second = new LessonIndex(true, commandCache);
    second.read(lesson('1.md'));
    expect(second.lesson(join(folder, '1.md'), '1.md')).toEqual(first.lesson(join(folder, '1.md'), '1.md'));
  });

  test('is out of date if a file changes after it was listed', () => {
    const { folder, lesson } = root({ '1.md': lessonFile(1) });
    const commandCache = cache();
    const first = new LessonIndex(true, commandCache);
    first.read(lesson('1.md'));
    first.save();

    const second = new LessonIndex(true, commandCache);
    second.read(lesson('1.md'));
    second.lesson(join(folder, '1.md'), '1.md');
    expect(second.hasChanged).toBe(false);

    const third = new LessonIndex(true, commandCache);
    third.read(lesson('1.md'));
    writeFileSync(join(folder, '1.md'), lessonFile(1, { title: 'New' }));
    third.lesson(join(folder, '1.md'), '1.md');
    expect(third.hasChanged).toBe(true);
  });

  test('forgets removed files', () => {
    const { folder, lesson } = root({ '1.md': lessonFile(1), '2.md': lessonFile(2) });
    const commandCache = cache();
    const first = new LessonIndex(false, commandCache);
    first.read(lesson('1.md'));
    first.read(lesson('2.md'));
    first.save();
    rmSync(join(folder, '2.md'));
    const second = new LessonIndex(false, commandCache);
    second.read(lesson('1.md'));
    second.save();
    expect([...(commandCache.saved.at(-1)?.keys() ?? [])]).toEqual(['1.md']);
  });
});
