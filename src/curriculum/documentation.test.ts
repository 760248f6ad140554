import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentRoot } from './content-root.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';

const folder = new URL('../../', import.meta.url);
const docs = 'content/pages/english/';

/** The pages for people who write lessons. That on diagnostics shows lessons with faults, which have a test of their own. */
const pages = readdirSync(new URL(docs, folder)).flatMap((name) =>
  name.endsWith('.md') && name !== 'diagnostics.md' ? [docs + name] : [],
);

/** The whole lessons that they show, by the page and the lesson's title. */
const examples = [...pages, 'README.md'].flatMap((name) => {
  const page = readFileSync(new URL(name, folder), 'utf8');
  const fences = [...page.matchAll(/^(`{3,})md\n(---\n.*?)^\1$/gms)];
  return fences.map(([, , text = '']) => ({ name, title: /^title: (.*)$/m.exec(text)?.[1] ?? '', text }));
});

test('there are examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5);
});

test.each(examples)('the lesson “$title” in $name passes a strict check', ({ text }) => {
  const id = /^id: (.*)$/m.exec(text)?.[1] ?? '';
  const root = contentRoot({ [`challenges/english/blocks/urls/${id}.md`]: text });
  const { diagnostics } = readCurriculum(root, new LessonIndex(), { allowMdx: false });
  expect(diagnostics).toEqual([]);
});
