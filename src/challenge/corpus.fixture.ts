import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';

/** Folder with `espanol.tar.xz` and so on: all challenge files of three languages. */
const archives = process.env['HORNBOOK_CORPUS'] ?? '';

export const allLanguages = ['espanol', 'arabic', 'chinese'] as const;
export type CorpusLanguage = (typeof allLanguages)[number];

/** The languages to test: one, or all of them on request. */
export const sweptLanguages: readonly CorpusLanguage[] =
  process.env['HORNBOOK_SWEEP'] === 'all' ? allLanguages : ['espanol'];

export interface CorpusFile {
  /** Path in the folder of all blocks. */
  readonly name: string;
  readonly text: string;
}

/**
 * Unpacks languages before the tests of a file or group, and removes them afterwards.
 * @returns the content root with `challenges/<language>/blocks`; its path is empty until then, and without a corpus
 */
export function unpackedCorpus(languages: readonly CorpusLanguage[]): { readonly root: string } {
  const corpus = { root: '' };
  beforeAll(() => {
    if (archives === '') return;
    corpus.root = mkdtempSync(join(tmpdir(), 'hornbook-corpus-'));
    const challenges = join(corpus.root, 'challenges');
    mkdirSync(challenges);
    for (const language of languages) {
      execFileSync('tar', ['xJf', join(archives, `${language}.tar.xz`), '-C', challenges]);
    }
  }, 600_000);
  afterAll(() => {
    if (corpus.root !== '') rmSync(corpus.root, { recursive: true, force: true });
  }, 600_000);
  return corpus;
}

/** Every lesson of an unpacked language, by name. */
export function corpusFiles(root: string, language: CorpusLanguage): CorpusFile[] {
  const blocks = join(root, 'challenges', language, 'blocks');
  return readdirSync(blocks, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(blocks, name), 'utf8') }));
}

/** A test that needs the corpus. */
export function corpusTest(name: string, body: () => void | Promise<void>): void {
  test(name, async (context) => {
    context.skip(archives === '', 'HORNBOOK_CORPUS is not set');
    await body();
  });
}

/** Random integers below a bound that depend only on the seed (mulberry32). */
export function generator(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}
