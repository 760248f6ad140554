import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { readLesson } from '../challenge/lesson.ts';
import { renderBody } from './lesson-body.ts';
import { contentOfLesson } from './lesson-content.ts';
import { PageMarkup } from './page-markup.ts';

const folders = ['../../e2e/fixtures/sample-course/challenges', '../../content/challenges'];
const files = folders.flatMap((folder) =>
  globSync('**/*.md', { cwd: fileURLToPath(new URL(folder, import.meta.url)) }).map((file) =>
    fileURLToPath(new URL(`${folder}/${file}`, import.meta.url)),
  ),
);

/** All strings in a value under one key, at any depth. */
function valuesOf(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : valuesOf(inner, name),
  );
}

test('includes all Markdown and code of a lesson, and nothing else', () => {
  let texts = 0;
  let code = 0;
  for (const file of files) {
    const { lesson } = readLesson(readFileSync(file, 'utf8'), file);
    if (!lesson) continue;
    const content = contentOfLesson(lesson);
    expect([...content.blocks, ...content.labels].toSorted(), file).toEqual(valuesOf(lesson, 'source').toSorted());
    expect(content.code.map((given) => given.code).toSorted(), file).toEqual(valuesOf(lesson, 'code').toSorted());
    texts += content.blocks.length + content.labels.length;
    code += content.code.length;
  }
  expect(texts).toBeGreaterThan(100);
  expect(code).toBeGreaterThan(5);
});

test('includes every text that the body of a lesson page shows', async () => {
  for (const file of files) {
    const { lesson } = readLesson(readFileSync(file, 'utf8'), file);
    if (!lesson) continue;
    const markup = new PageMarkup({ resolve: () => undefined });
    const blocks = vi.spyOn(markup, 'blocks').mockResolvedValue('');
    await renderBody(lesson, markup);
    const shown = blocks.mock.calls.map(([source]) => source);
    expect(contentOfLesson(lesson).blocks, file).toEqual(expect.arrayContaining(shown));
  }
});
