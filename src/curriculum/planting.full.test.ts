import { beforeAll, expect } from 'vitest';
import { corpusFiles, corpusTest, generator, unpackedCorpus, type CorpusFile } from '../challenge/corpus.fixture.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import { contentRoot, type Files } from './content-root.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';
import { sizeLimit } from './read-text.ts';

const sampleSize = 20;
const enough = 19;

const corpus = unpackedCorpus(['espanol']);
let blocks: CorpusFile[][] = [];

beforeAll(() => {
  if (corpus.root === '') return;
  const byBlock = Map.groupBy(corpusFiles(corpus.root, 'espanol'), ({ name }) => name.split('/')[0]);
  blocks = [...byBlock.values()].filter((files) => files.length > 1 && files.length < 50);
}, 600_000);

/** The line of a key in a lesson. */
const keyLine = (key: string, text: string) => new RegExp(`^${key}:.*$`, 'm').exec(text)?.[0] ?? '';
const withKeyOf = (key: string) => (text: string, other: string) =>
  text.replace(keyLine(key, text), () => keyLine(key, other));

/** Errors of a lesson next to another lesson of its block. Each function changes the text of the first, given the second. */
const plants: Partial<Record<Code, (text: string, other: string) => string | Uint8Array>> = {
  'id-clash': withKeyOf('id'),
  'title-clash': withKeyOf('title'),
  'url-clash': withKeyOf('dashedName'),
  'url-reserved': (text) => text.replace(keyLine('dashedName', text), 'dashedName: index'),
  'file-too-large': (text) => text + ' '.repeat(sizeLimit),
  'file-not-text': (text) => Buffer.concat([Buffer.from(text), Uint8Array.of(0xff)]),
};

/** The diagnostics of a block, as `file:line code`. */
function reported(files: Files): string[] {
  const { diagnostics } = readCurriculum(contentRoot(files), new LessonIndex(), { allowMdx: false });
  return diagnostics.map(({ file, line, code }) => `${file}:${String(line)} ${code}`);
}

const pathOf = ({ name }: CorpusFile) => `challenges/espanol/blocks/${name}`;

for (const [code, plant] of Object.entries(plants)) {
  corpusTest(`only ${code} is reported, at its file, in ${String(enough)} of ${String(sampleSize)} blocks`, () => {
    const random = generator(20_260_104 + Object.keys(plants).indexOf(code));
    const others = Array.from({ length: sampleSize }, () => blocks[random(blocks.length)] ?? []).filter((files) => {
      const [first, second] = files;
      if (!first || !second) return true;
      const whole = Object.fromEntries(files.map((file) => [pathOf(file), file.text]));
      const before = new Set(reported(whole));
      const after = reported({ ...whole, [pathOf(second)]: plant(second.text, first.text) });
      // Which of two equal lessons is reported depends on their order in the block.
      const places = [first, second].map((file) => `${pathOf(file)}:1 ${code}`);
      const added = after.filter((one) => !before.has(one));
      const line =
        code === 'file-not-text' ? `${pathOf(second)}:${String(second.text.split('\n').length)} ${code}` : '';
      return added.length !== 1 || ![...places, line].includes(added[0] ?? '');
    });
    expect(others.length <= sampleSize - enough ? [] : others.map(([, file]) => file?.name)).toEqual([]);
  });
}
