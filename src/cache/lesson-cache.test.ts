import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IndexedLesson } from '../curriculum/lesson-index.ts';
import { lessonCache } from './lesson-cache.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lessons-')), 'not/there/yet');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lesson = { entry: { id: '1' }, diagnostics: [] } as unknown as IndexedLesson;
const cache = (root = '/content', dependsOn = ['code']) => lessonCache(folder, root, dependsOn);

test('loads what an earlier command saved for the same content and code', () => {
  expect(cache().load()).toEqual(new Map());
  cache().save(new Map([['a/1.md', lesson]]));
  expect(cache().load()).toEqual(new Map([['a/1.md', lesson]]));
  expect(cache('/other').load()).toEqual(new Map());
  expect(cache('/content', ['new code']).load()).toEqual(new Map());
});

test('ignores a damaged file', () => {
  cache().save(new Map([['a/1.md', lesson]]));
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '[["a/1.md",');
  expect(cache().load()).toEqual(new Map());
});

test('keeps at most eight caches', () => {
  for (let number = 0; number < 12; number += 1) cache(`/content-${String(number)}`).save(new Map());
  expect(readdirSync(folder)).toHaveLength(8);
});
