import { beforeAll, expect, test } from 'vitest';
import { catalogue, type Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { corpusFiles, corpusTest, generator, unpackedCorpus, type CorpusFile } from '../corpus.fixture.ts';
import { readLesson } from '../lesson.ts';
import { LessonLines } from './lines.fixture.ts';
import { plants, type Plant } from './plants.fixture.ts';

const sampleSize = 20;
/** The number of planted errors in the sample that must be reported exactly. */
const enough = 19;

const corpus = unpackedCorpus(['espanol']);
let files: CorpusFile[] = [];

beforeAll(() => {
  if (corpus.root === '') return;
  files = corpusFiles(corpus.root, 'espanol');
}, 600_000);

interface Planted {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** From 1. */
  readonly line: number;
}

/** The planted error in random files, the same in every run. */
function planted(plant: Plant, code: string): Planted[] {
  const random = generator(20_260_103 + Object.keys(plants).indexOf(code));
  const rest = [...files];
  const sample: Planted[] = [];
  while (sample.length < sampleSize && rest.length > 0) {
    const [file] = rest.splice(random(rest.length), 1);
    if (!file) break;
    const lesson = new LessonLines(file.text);
    const line = plant(lesson);
    if (line !== undefined) {
      sample.push({ name: file.name, before: file.text, after: lesson.lines.join('\n'), line: line + 1 });
    }
  }
  return sample;
}

/** The new diagnostics, as `line code`. */
function reported({ before, after, name }: Planted): string[] {
  const key = ({ code, message }: Diagnostic) => `${code} ${message}`;
  const known = readLesson(before, name).diagnostics.map(key);
  return readLesson(after, name).diagnostics.flatMap((one) => {
    const index = known.indexOf(key(one));
    if (index >= 0) known.splice(index, 1);
    return index >= 0 ? [] : [`${String(one.line)} ${one.code}`];
  });
}

for (const [code, plant] of Object.entries(plants)) {
  corpusTest(
    `${code} is the only diagnostic and at its line in ${String(enough)} of ${String(sampleSize)} files`,
    () => {
      const sample = planted(plant, code);
      expect(sample).toHaveLength(sampleSize);
      const others = sample
        .map((one) => ({ name: one.name, reported: reported(one), expected: [`${String(one.line)} ${code}`] }))
        .filter((one) => JSON.stringify(one.reported) !== JSON.stringify(one.expected));
      expect(others.length <= sampleSize - enough ? [] : others).toEqual([]);
    },
  );
}

/** Errors that the text of one lesson cannot raise. */
const ofOtherFiles =
  /^(?:file-(?!empty)|link-|language-|lessons-|url-|redirect-|id-|title-|yaml-|setting-|folder-|structure-|page-|mdx-)/;

test('every error that the text of a lesson can raise is planted', () => {
  const errors = (Object.keys(catalogue) as Code[]).filter((code) => catalogue[code].severity === 'error');
  expect(errors.filter((code) => !ofOtherFiles.test(code)).toSorted()).toEqual(Object.keys(plants).toSorted());
});
