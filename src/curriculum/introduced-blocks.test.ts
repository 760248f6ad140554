import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentRoot } from './content-root.fixture.ts';
import { openFolders } from './folders.ts';
import { checkIntroducedBlocks } from './introduced-blocks.ts';
import { readIntroductions } from './introductions.ts';

/** The diagnostics of blocks if the introductions of two courses have `a` and `b`. */
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

test('blocks with an introduction in any course are right', () => {
  expect(reported(['a', 'b'])).toEqual([]);
});

test('blocks without an introduction are reported', () => {
  expect(reported(['a', 'b', 'c', 'd'])).toEqual([
    'english.json:1:1 intro-block-missing c',
    'english.json:1:1 intro-block-missing d',
  ]);
});

test('introductions of unknown blocks are reported at their position', () => {
  expect(reported(['a'])).toEqual(['english.json:3:27 intro-block-unknown b']);
});

test('a block of another language is not unknown', () => {
  expect(reported(['a'], ['a', 'b'])).toEqual([]);
});

test('without introductions nothing is compared', () => {
  expect(checkIntroducedBlocks(new Map(), ['a'], new Set(['a']))).toEqual([]);
});
