import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot } from './content-root.fixture.ts';
import { openFolders } from './folders.ts';
import { checkIntroducedBlocks } from './introduced-blocks.ts';
import { readIntroductions } from './introductions.ts';

/** What is said of blocks where the introductions, of two courses, are of `a` and `b`. */
function reported(own: readonly string[], all = own) {
  const root = contentRoot({
    'english.json': '{\n"one": { "blocks": { "a": {} } },\n"two": { "blocks": { "b": {} } }\n}',
  });
  const diagnostics: Diagnostic[] = [];
  const introductions = readIntroductions([root], 'english', openFolders(root, [], diagnostics), diagnostics);
  expect(diagnostics).toEqual([]);
  return checkIntroducedBlocks(introductions, own, new Set(all)).map(
    ({ code, file, line, column, message }) => `${file}:${line}:${column} ${code} ${/“(.*)”/.exec(message)?.[1] ?? ''}`,
  );
}

test('nothing is said where each block has an introduction, in whichever course', () => {
  expect(reported(['a', 'b'])).toEqual([]);
});

test('blocks without an introduction are named', () => {
  expect(reported(['a', 'b', 'c', 'd'])).toEqual([
    'english.json:1:1 intro-block-missing c',
    'english.json:1:1 intro-block-missing d',
  ]);
});

test('introductions of blocks that no language has are said at their place', () => {
  expect(reported(['a'])).toEqual(['english.json:3:27 intro-block-unknown b']);
});

test('a block that only another language has is no unknown one', () => {
  expect(reported(['a'], ['a', 'b'])).toEqual([]);
});

test('without introductions nothing is compared', () => {
  expect(checkIntroducedBlocks(new Map(), ['a'], new Set(['a']))).toEqual([]);
});
