import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot } from './content-root.fixture.ts';
import { readStructure } from './structure.ts';

function read(files: Readonly<Record<string, unknown>>, blocks: readonly string[] = []) {
  const texts = Object.entries(files).map(([name, value]) => {
    return [`structure/${name}.json`, typeof value === 'string' ? value : JSON.stringify(value)] as const;
  });
  const diagnostics: Diagnostic[] = [];
  return { ...readStructure(contentRoot(Object.fromEntries(texts)), blocks, diagnostics), diagnostics };
}

test('without structure files there is no course, and nothing is said', () => {
  const { courses, blocks, diagnostics } = read({}, ['a']);
  expect([courses, blocks.size, diagnostics]).toEqual([[], 0, []]);
});

describe('courses', () => {
  test('come in the order of curriculum.json', () => {
    const { courses } = read({
      curriculum: { superblocks: ['two', 'one'], certifications: [] },
      'superblocks/one': { blocks: ['a'] },
      'superblocks/two': { blocks: ['b', 'c'] },
    });
    expect(courses).toEqual([
      { name: 'two', blocks: ['b', 'c'] },
      { name: 'one', blocks: ['a'] },
    ]);
  });

  test('with chapters and modules have the blocks of all of them in order, each once', () => {
    const { courses, diagnostics } = read({
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
          {
            dashedName: 'two',
            chapterType: 'exam',
            modules: [{ dashedName: 'm3', blocks: [{ dashedName: 'c' }, { dashedName: 'a' }] }],
          },
        ],
      },
    });
    expect(diagnostics).toEqual([]);
    expect(courses).toEqual([{ name: 'c', blocks: ['a', 'b', 'c'] }]);
  });
});

describe('blocks', () => {
  test('have the order of their lessons and their name', () => {
    const { blocks, diagnostics } = read(
      {
        'blocks/a': {
          name: 'The A',
          dashedName: 'a',
          isUpcomingChange: false,
          challengeOrder: [
            { id: '2', title: 'Two' },
            { id: '1', title: 'One' },
          ],
        },
      },
      ['a', 'b'],
    );
    expect(diagnostics).toEqual([]);
    expect(blocks.get('a')).toMatchObject({ file: 'structure/blocks/a.json', name: 'The A', order: ['2', '1'] });
    expect(blocks.has('b')).toBe(false);
  });
});

describe('broken files', () => {
  test('are reported, and the others are read', () => {
    const { courses, blocks, diagnostics } = read(
      {
        curriculum: { superblocks: ['bad', 'good'] },
        'superblocks/bad': '{ "blocks": [ }',
        'superblocks/good': { blocks: ['a'] },
        'blocks/a': { challengeOrder: [{ id: 5 }] },
        'blocks/b': { challengeOrder: [{ id: 'x' }] },
      },
      ['a', 'b'],
    );
    expect(courses).toEqual([{ name: 'good', blocks: ['a'] }]);
    expect([...blocks.keys()]).toEqual(['b']);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['json-invalid', 'structure/superblocks/bad.json'],
      ['setting-invalid', 'structure/blocks/a.json'],
    ]);
  });
});
