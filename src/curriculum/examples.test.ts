import { describe, expect, test } from 'vitest';
import { catalogue, type Code } from '../diagnostics/catalogue.ts';
import { course, lessonPath, question, questionLesson, textLesson } from '../diagnostics/catalogue/example-texts.ts';
import { quality } from '../diagnostics/catalogue/quality.ts';
import { filesOf, placesOf } from '../diagnostics/examples.ts';
import { contentRoot, type Files } from './content-root.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';
import { sizeLimit } from './read-text.ts';

const entries = Object.entries(catalogue).map(([code, { example }]) => ({ code: code as Code, example }));
const shown = entries.flatMap(({ code, example }) => ('bad' in example ? [{ code, example }] : []));
const codesWithCause = entries.flatMap(({ code, example }) => ('cause' in example ? [code] : []));

/** Content for the codes that no text example can show, and the file with the problem. */
const others: Partial<
  Record<Code, { readonly files: Files; readonly in: string; readonly line?: number; readonly earlier?: string }>
> = {
  'file-too-large': { files: { [lessonPath]: 'x'.repeat(sizeLimit + 1) }, in: lessonPath },
  'file-not-text': { files: { [lessonPath]: Uint8Array.of(0xff) }, in: lessonPath },
  'nesting-too-deep': { files: { [lessonPath]: textLesson(`${'> '.repeat(20_000)}Hello!`) }, in: lessonPath, line: 10 },
  'markup-too-heavy': { files: { [lessonPath]: textLesson('*a_ '.repeat(20_000)) }, in: lessonPath, line: 10 },
  'file-unreadable': { files: { ...course(), 'site.yml/title.txt': 'Manners' }, in: 'site.yml' },
  'question-edited': {
    files: { [lessonPath]: questionLesson(question({ text: 'What is said at the end of a long day?' })) },
    in: lessonPath,
    line: 12,
    earlier: questionLesson(question()),
  },
  'link-outside': linked('challenges/english/blocks/greetings/notes.md', '../../../../site.yml'),
  'link-cycle': linked('challenges/english/blocks/greetings/all', '..'),
};

function linked(file: string, link: string) {
  return { files: { ...course({ 'site.yml': 'title: Manners\n' }), [file]: { link } }, in: file };
}

/** The diagnostics of some content. MDX is allowed unless the code is about that; quality rules run only for their own codes. */
function reported(files: Files, code: Code) {
  const { in: file = '', earlier } = others[code] ?? {};
  const { diagnostics } = readCurriculum(contentRoot(files), new LessonIndex(), {
    allowMdx: code !== 'mdx-not-allowed',
    quality: code in quality,
    ...(earlier === undefined ? {} : { earlier: new Map([[file, earlier]]) }),
  });
  return diagnostics.map(({ code, file, line, column }) => ({ code, file, line, column }));
}

describe.each(shown)('the example of $code', ({ code, example }) => {
  const { bad, good, at } = example;

  test('points at one position of its file', () => {
    for (const { file } of placesOf(example)) {
      if (at !== undefined) expect(filesOf(bad)[file]?.split(at)).toHaveLength(2);
    }
  });

  test('raises only this code when bad, at that position', () => {
    expect(reported(filesOf(bad), code)).toEqual(placesOf(example).map((place) => ({ code, ...place })));
  });

  test('raises nothing when good', () => {
    expect(reported(filesOf(good), code)).toEqual([]);
  });
});

test.each(codesWithCause)('content that no text example can show raises only %s', (code) => {
  const { files = {}, in: file, line = 1 } = others[code] ?? {};
  expect(reported(files, code)).toEqual([{ code, file, line, column: 1 }]);
});
