import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readBlockStructure } from './block-structure.ts';
import { contentRoot } from './content-root.fixture.ts';
import { openFolders } from './folders.ts';
import { blocksOfStructure, readCourses } from './structure.ts';

function read(
  files: Readonly<Record<string, unknown>>,
  blocks: readonly string[] = [],
  derived: Readonly<Record<string, readonly string[]>> = {},
) {
  const texts = Object.entries(files).map(([name, value]) => {
    return [`structure/${name}.json`, typeof value === 'string' ? value : JSON.stringify(value)] as const;
  });
  const diagnostics: Diagnostic[] = [];
  const root = contentRoot(Object.fromEntries(texts));
  const structure = join(root, 'structure');
  const folders = openFolders(root, [], diagnostics);
  const source = { structure, folders, blocks: new Set(blocks), derived: new Map(Object.entries(derived)) };
  const courses = readCourses(source, diagnostics);
  const block = (name: string) =>
    readBlockStructure(
      name,
      { structure, older: [join(root, 'structure/_meta')], nameOf: folders.nameOf },
      diagnostics,
    );
  return { courses, block, diagnostics, lists: courses.map((course) => [course.name, blocksOfStructure(course)]) };
}

test('without structure files there are no courses and no diagnostics', () => {
  const { courses, block, diagnostics } = read({}, ['a']);
  expect([courses, block('a'), diagnostics]).toEqual([[], undefined, []]);
});

describe('courses', () => {
  const two = { 'superblocks/one': { blocks: ['a'] }, 'superblocks/two': { blocks: ['b', 'c'] } };

  test('are sorted as in curriculum.json', () => {
    const { lists } = read({ curriculum: { superblocks: ['two', 'one'], certifications: [] }, ...two }, [
      'a',
      'b',
      'c',
    ]);
    expect(lists).toEqual([
      ['two', ['b', 'c']],
      ['one', ['a']],
    ]);
  });

  test('are sorted by name without that file', () => {
    expect(read(two, ['a', 'b', 'c']).lists.map(([name]) => name)).toEqual(['one', 'two']);
  });

  test('without a file have their blocks from other files, and are reported', () => {
    const { lists, diagnostics } = read({ curriculum: { superblocks: ['x', 'y'] } }, ['a', 'b'], { y: ['b', 'a'] });
    expect(lists).toEqual([['y', ['b', 'a']]]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['structure-course-missing', 'structure-course-missing']);
  });

  test('come from other files if there are no structure files', () => {
    const { lists, diagnostics } = read({}, ['a', 'b'], { y: ['b'], x: ['a'] });
    expect(lists).toEqual([
      ['y', ['b']],
      ['x', ['a']],
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('have chapters and modules, whose blocks can be objects; empty modules are allowed', () => {
    const { courses, diagnostics } = read(
      {
        curriculum: { superblocks: ['c'] },
        'superblocks/c': {
          chapters: [
            {
              dashedName: 'one',
              modules: [
                { dashedName: 'm1', blocks: ['a', 'b'] },
                { dashedName: 'm2', comingSoon: true },
              ],
            },
            { dashedName: 'two', chapterType: 'exam', modules: [{ dashedName: 'm3', blocks: [{ dashedName: 'c' }] }] },
          ],
        },
      },
      ['a', 'b', 'c'],
    );
    expect(diagnostics).toEqual([]);
    expect(courses[0]?.chapters).toEqual([
      {
        name: 'one',
        isUpcoming: false,
        modules: [
          { name: 'm1', isUpcoming: false, blocks: ['a', 'b'] },
          { name: 'm2', isUpcoming: true, blocks: [] },
        ],
      },
      { name: 'two', isUpcoming: false, modules: [{ name: 'm3', isUpcoming: false, blocks: ['c'] }] },
    ]);
  });

  test('are reported if they are invalid, and the others are read', () => {
    const { lists, diagnostics } = read(
      {
        curriculum: { superblocks: ['bad', 'good'] },
        'superblocks/bad': '{ "blocks": [ }',
        'superblocks/good': { blocks: ['a'] },
      },
      ['a'],
    );
    expect(lists).toEqual([['good', ['a']]]);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['json-invalid', 'structure/superblocks/bad.json'],
    ]);
  });
});

describe('blocks', () => {
  test('have the order of their lessons, their title and their label', () => {
    const order = [{ id: '2', title: 'Two' }, { id: '1' }];
    const { block, diagnostics } = read({ 'blocks/a': { name: 'The A', blockLabel: 'lab', challengeOrder: order } });
    expect(block('a')).toMatchObject({ file: 'structure/blocks/a.json', title: 'The A', label: 'lab' });
    expect(block('a')?.order.map(({ id }) => id)).toEqual(['2', '1']);
    expect(diagnostics).toEqual([]);
  });

  test('can have the older forms', () => {
    const { block, diagnostics } = read({
      'blocks/a': { blockType: 'lecture', superBlock: 'relational-database', order: 3, challengeOrder: [['2', 'Two']] },
      '_meta/b/meta': { name: 'B', challengeOrder: [{ id: '7', title: 'Seven' }] },
    });
    expect(block('a')).toMatchObject({ label: 'lecture', course: { name: 'relational-databases', order: 3 } });
    expect(block('a')?.order.map(({ id }) => id)).toEqual(['2']);
    expect(block('b')?.title).toBe('B');
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['lecture-on-http', 'lecture'],
    ['lab-x', 'lab'],
    ['exam-on-http', 'exam'],
    ['warm-up-your-voice', undefined],
    ['practice-http', undefined],
    ['es-a1-warm-up-greetings', 'warm-up'],
    ['zh-a2-practice-x', 'practice'],
    ['learn-http-by-building-a-server', undefined],
    ['labyrinth', undefined],
    ['http', undefined],
  ])('without a label have the label of their name: %s', (name, label) => {
    expect(read({ [`blocks/${name}`]: {} }).block(name)?.label).toBe(label);
  });
});

describe('a course with the name of a block that has no folder', () => {
  const curriculum = { superblocks: ['big', 'survey'] };
  const big = { blocks: ['a', 'survey'] };
  const codes = (files: Readonly<Record<string, unknown>>, blocks: readonly string[] = ['a']) =>
    read({ curriculum, 'superblocks/big': big, ...files }, blocks).diagnostics.map(({ code }) => code);

  test.each([
    ['lists the block itself', { 'superblocks/survey': { blocks: ['survey'] } }, 2],
    ['lists it in a module', { 'superblocks/survey': { chapters: [{ modules: [{ blocks: ['survey'] }] }] } }, 2],
    ['has a structure file of the block', { 'superblocks/survey': { blocks: [] }, 'blocks/survey': {} }, 1],
  ])('%s: the block is missing', (_, files, count) => {
    expect(codes(files)).toEqual(Array.from({ length: count }, () => 'structure-block-missing'));
  });

  test('is a nested course otherwise', () => {
    expect(codes({ 'superblocks/survey': { blocks: [] } })).toEqual(['structure-course-nested']);
  });

  test('is fine as soon as the block has a folder', () => {
    expect(codes({ 'superblocks/survey': { blocks: ['survey'] } }, ['a', 'survey'])).toEqual([]);
  });
});
