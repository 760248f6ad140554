import { describe, expect, test } from 'vitest';
import type { LessonRecord } from '../core/record.ts';
import { lessonToContinue } from './continue.ts';
import type { LoadProgressData } from './load-progress-data.ts';

const blocks = [
  { name: 'knots', lessons: 2 },
  { name: 'bends', lessons: 2 },
];
const progressData: Readonly<Record<string, object>> = {
  'blocks/knots': [{ id: 'k1' }, { id: 'k2' }],
  'blocks/bends': [{ id: 'b1' }, { id: 'b2' }],
};
const load = ((name: string) => Promise.resolve(progressData[name])) as unknown as LoadProgressData;

/** The id of the lesson to continue with, after lessons were done in this order. */
async function after(...done: readonly string[]): Promise<string | undefined> {
  const records = new Map(
    done.map((id, time): [string, LessonRecord] => {
      const b = id.startsWith('k') ? 'knots' : 'bends';
      return [id, { v: 1, u: time + 1, d: 1, src: 'answered', b, q: {}, db: { [b]: 1 } }];
    }),
  );
  return (await lessonToContinue(blocks, records, load))?.id;
}

describe('the lesson to continue with', () => {
  test('is none before the first lesson and after the last', async () => {
    expect(await after()).toBeUndefined();
    expect(await after('k1', 'k2', 'b1', 'b2')).toBeUndefined();
  });

  test('is the next lesson, even in the next block', async () => {
    expect(await after('k1')).toBe('k2');
    expect(await after('k1', 'k2')).toBe('b1');
  });

  test('is a skipped one only after the end, in the same block or an earlier one', async () => {
    expect(await after('k2')).toBe('b1');
    expect(await after('k1', 'k2', 'b2')).toBe('b1');
    expect(await after('k1', 'b1', 'b2')).toBe('k2');
  });
});
