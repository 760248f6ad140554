import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frontMatterKeys } from '../challenge/front-matter.ts';
import { markerNames } from '../challenge/markers.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lessonKind } from '../site/lesson-kinds.ts';
import { english } from '../site/text/english.ts';
import { contentRoot, type Files } from './content-root.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';

const folder = new URL('../../', import.meta.url);
const docs = 'content/pages/english/';

/** The pages for authors. The diagnostics reference shows lessons with errors, which have their own test. */
const pages = readdirSync(new URL(docs, folder)).flatMap((name) =>
  name.endsWith('.md') && name !== 'diagnostics.md' ? [docs + name] : [],
);

/** The whole lessons on these pages, with the page and the title of the lesson. */
const examples = [...pages, 'README.md'].flatMap((name) => {
  const page = readFileSync(new URL(name, folder), 'utf8');
  const fences = [...page.matchAll(/^(`{3,})md\n(---\n.*?)^\1$/gms)];
  return fences.map(([, , text = '']) => ({ name, title: /^title: (.*)$/m.exec(text)?.[1] ?? '', text }));
});

test('there are examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(12);
});

test.each(examples)('the lesson “$title” in $name passes a strict check', ({ text }) => {
  const id = /^id: (.*)$/m.exec(text)?.[1] ?? '';
  expect(reported({ [`challenges/english/blocks/urls/${id}.md`]: text })).toEqual([]);
});

describe('the reference of the format', () => {
  const reference = readFileSync(new URL(`${docs}format.md`, folder), 'utf8');
  const fences = [...reference.matchAll(/^(`{3,})md\n(.*?)^\1$/gms)].map(([, , text = '']) => text);
  const sections = fences.flatMap((text) => {
    const [, marker] = /^# --(.+)--/.exec(text) ?? [];
    return marker === undefined || marker === 'quizzes' ? [] : [{ marker, text }];
  });
  const questions = fences.flatMap((text) => /^### --question--.*/ms.exec(text) ?? []);
  const id = '64f1a2b3c4d5e6f708192a3b';
  const header = `---\nid: ${id}\ntitle: An example\nchallengeType: 24\ndashedName: an-example\n---\n\n`;

  test.each(sections)('has a valid example that begins with the section $marker', ({ text }) => {
    expect(reported({ [`challenges/english/blocks/urls/${id}.md`]: header + text })).toEqual([]);
  });

  test('has valid questions of a quiz', () => {
    expect(questions).toHaveLength(2);
    const quiz = `${header}# --quizzes--\n\n## --quiz--\n\n${`${questions.join('\n')}\n`.repeat(5)}`;
    expect(reported({ [`challenges/english/blocks/urls/${id}.md`]: quiz })).toEqual([]);
  });

  test('names every marker and every key of the front matter', () => {
    const missing = [...markerNames.map((name) => `--${name}--`), ...frontMatterKeys].filter(
      (name) => !reference.includes(name.startsWith('--') ? name : `\`${name}\``),
    );
    expect(missing).toEqual([]);
  });

  test('gives each type of lesson the label that its page shows', () => {
    const rows = [...reference.matchAll(/^\| (\d+) \| \S+ \| ([^|]+) \|/gm)];
    expect(rows.length).toBeGreaterThan(25);
    const differing = rows.filter(([, type, label]) => english[lessonKind(Number(type)).label] !== label);
    expect(differing.map(([row]) => row)).toEqual([]);
  });

  test('has valid structure files', () => {
    const files = [
      ...reference.matchAll(/^`(\S+\.(?:json|yml))` (?:(?!\n\n).)*\n\n```(?:json|yaml)\n(.*?)^```$/gms),
    ].map(([, file = '', text = '']) => [file, text] as const);
    const lesson = examples.find(({ name, text }) => name.endsWith('format.md') && text.includes(id))?.text ?? '';
    expect(files).toHaveLength(6);
    expect(reported({ ...Object.fromEntries(files), [`challenges/english/blocks/urls/${id}.md`]: lesson })).toEqual([]);
  });
});

/** The diagnostics of a content folder with these files. */
function reported(files: Files): readonly Diagnostic[] {
  return readCurriculum(contentRoot(files), new LessonIndex(), { allowMdx: false }).diagnostics;
}
