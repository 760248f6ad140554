import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generator } from '../../src/challenge/corpus.fixture.ts';
import { damages } from '../../src/challenge/damages.fixture.ts';
import { anyText, expectConsistent, piecesOf } from '../../src/challenge/lesson-texts.fixture.ts';
import { PageMarkup } from '../../src/rendering/page-markup.ts';
import { fuzz } from './fuzz.fixture.ts';

/** The lessons of the shipped course and of the test course, which has every kind of section. */
const lessons = ['content', 'e2e/fixtures/sample-course']
  .flatMap((folder) => globSync(join(fileURLToPath(new URL('../..', import.meta.url)), folder, 'challenges/**/*.md')))
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'));

/** A lesson with several kinds of damage. */
const damagedLesson = fc
  .tuple(
    fc.constantFrom(...lessons),
    fc.array(fc.constantFrom(...Object.values(damages)), { minLength: 1, maxLength: 5 }),
    fc.nat(),
  )
  .map(([lesson, all, seed]) => {
    const random = generator(seed);
    return all.reduce((text, damage) => damage(text, random), lesson);
  });

test('any text is parsed as a lesson or rejected, and all its Markdown renders', async () => {
  expect(lessons.length).toBeGreaterThan(40);
  await fuzz(fc.oneof(...Object.values(anyText), { weight: 4, arbitrary: damagedLesson }), async (text) => {
    const lesson = expectConsistent(text);
    const markup = new PageMarkup({ resolve: () => undefined, math: true, taughtLanguage: 'zh-CN' });
    for (const { source } of piecesOf(lesson)) await markup.blocks(source);
  });
});
