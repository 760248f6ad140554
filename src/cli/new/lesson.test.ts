import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentRoot, lessonFile } from '../../curriculum/content-root.fixture.ts';
import { idOf } from '../../model/entries.fixture.ts';
import { newBlock } from './block.ts';
import { writeChanges } from './files.ts';
import { newLessonTypes } from './lesson-text.ts';
import { newLesson } from './lesson.ts';
import { curriculum, faults, json, read, site, titles, upstream } from './new.fixture.ts';

const lesson = (root: string, title: string, block?: string) =>
  writeChanges(newLesson(title, { content: root, block, type: 'lecture' }));

describe('a new lesson', () => {
  test.each(newLessonTypes)('of type %s passes every check', (type) => {
    const root = site();
    writeChanges(newLesson('Another', { content: root, type, block: 'first-steps' }));
    expect(faults(root)).toEqual([]);
    expect(titles(root, 'first-steps')).toEqual(['Introduction', 'Another']);
  });

  test('is last in the order of its block', () => {
    const root = contentRoot(upstream);
    lesson(root, 'The “bowline”: "king" of knots');
    expect(titles(root, 'knots')).toEqual(['Lesson 1', 'The “bowline”: "king" of knots']);
    expect(json(root, 'structure/blocks/knots.json')).toEqual({
      challengeOrder: [
        { id: idOf(1), title: 'Lesson 1' },
        { id: expect.stringMatching(/^[0-9a-f]{24}$/) as string, title: 'The “bowline”: "king" of knots' },
      ],
    });
    expect(faults(root)).toEqual([]);
  });

  test('does not change an order by name', () => {
    const root = contentRoot({ ...upstream, 'structure/blocks/knots.json': '{"challengeOrder": []}' });
    lesson(root, 'Another');
    expect(read(root, 'structure/blocks/knots.json')).toBe('{"challengeOrder": []}');
    expect(faults(root)).toEqual([]);
  });

  test('is added to an older structure file', () => {
    const { 'structure/blocks/knots.json': order, ...rest } = upstream;
    const root = contentRoot({ ...rest, 'challenges/_meta/knots/meta.json': order });
    lesson(root, 'Another');
    expect(titles(root, 'knots')).toEqual(['Lesson 1', 'Another']);
    expect(read(root, 'challenges/_meta/knots/meta.json')).toContain('"title": "Another"');
  });

  test('is next to the others in a plain or flat folder', () => {
    const plain = contentRoot({ 'knots/1.md': lessonFile(1) });
    lesson(plain, 'Another');
    expect(titles(plain, 'knots')).toEqual(['Lesson 1', 'Another']);
    const flat = contentRoot({ '1.md': lessonFile(1) });
    lesson(flat, 'Another');
    expect(readdirSync(flat)).toHaveLength(2);
    expect([...faults(plain), ...faults(flat)]).toEqual([]);
  });

  test('requires a block if there are several', () => {
    const root = site();
    writeChanges(newBlock('bends', { content: root }));
    expect(() => lesson(root, 'Another')).toThrow(/--block NAME\. Blocks: bends, first-steps/);
    expect(() => lesson(root, 'Another', 'bend')).toThrow(/Unknown block “bend” \(did you mean `bends`\?\)/);
    expect(() => lesson(contentRoot({}), 'Another')).toThrow(/hornbook new block NAME/);
    expect(() => lesson(join(root, 'nothing'), 'Another')).toThrow(/does not exist/);
  });

  test('has a title and a name that no other lesson of the block has', () => {
    const root = site();
    expect(() => lesson(root, ' Introduction\n')).toThrow(/already has a lesson “Introduction”/);
    expect(() => lesson(root, ' \t')).toThrow(/title is empty/);
    for (const title of ['Introduction!', 'Index', '绳', '结', 'Con', 'C++', 'Été à Łódź', 'x'.repeat(300)])
      lesson(root, title);
    const names = curriculum(root).blocks[0]?.lessons.map(({ name }) => name);
    const expected = [
      'introduction',
      'introduction-2',
      'index-2',
      'lesson-1',
      'lesson-2',
      'con-2',
      'c',
      'ete-a-lodz',
      'x'.repeat(80),
    ];
    expect(names).toEqual(expected);
    expect(faults(root)).toEqual([]);
  });
});
