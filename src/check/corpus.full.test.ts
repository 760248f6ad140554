import { beforeAll, describe, expect } from 'vitest';
import { allLanguages, corpusTest, sweptLanguages, unpackedCorpus } from '../challenge/corpus.fixture.ts';
import { readCurriculum } from '../curriculum/curriculum.ts';
import { LessonIndex } from '../curriculum/lesson-index.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { differingFiles } from './differing-files.fixture.ts';

/** Files at fault and places in them: one pair for all languages, or one each for Spanish, Arabic and Chinese. */
type Count = readonly [files: number, places: number];
type Counts = Count | readonly [Count, Count, Count];

/** What is said of the corpus. Counts are those of FORMAT 8 and 9 where nothing else is written. */
const counted: Partial<Record<Code, Counts>> = {
  'file-name-other': [151, 151],
  'id-elsewhere': [3638, 3638],
  'marker-lookalike': [1, 1],
  'marker-trailing-space': [
    [161, 363],
    [161, 361],
    [161, 363],
  ],
  'section-repeated': [4, 4],
  // 2 descriptions and an explanation: the 54 files with nothing but headings are of types that always have them.
  'section-empty': [3, 3],
  'solution-trailing': [14, 25],
  'feedback-missing': [474, 474],
  'feedback-partial': [1, 1],
  'answers-many': [1, 1],
  // FORMAT has 21 in 8 files. A scanner of lines that knows nothing of our parser finds 20 in 9 too.
  'blank-not-code': [9, 20],
  'blank-touching': [9, 10],
  'blank-feedback-missing': [1, 1],
  'taught-language-missing': [1, 1],
  'scene-timing': [17, 17],
  'scene-speaker': [21, 21],
  'scene-unsorted': [1, 1],
  'editable-region': [1, 1],
  'fence-indented': [
    [1, 1],
    [2, 2],
    [1, 1],
  ],
  // FORMAT has 5, 5 and 7 files: old tags that are shown by new ones count there, and so do tags that do not exist.
  'html-not-allowed': [
    [3, 10],
    [3, 10],
    [4, 11],
  ],
  'placeholder-left': [
    [0, 0],
    [0, 0],
    [1, 1],
  ],
  // FORMAT has 9, 13 and 9. In Arabic it counts addresses in angle brackets; in Chinese it leaves out tags with spaces in them.
  'html-unbalanced': [
    [8, 8],
    [3, 3],
    [14, 15],
  ],
  'html-frame': [18, 28],
  'html-style': [184, 278],
  // FORMAT has 12, 2 and 185 files, with the exponent `5 ** 3` among them.
  'bold-unclosed': [
    [13, 16],
    [1, 1],
    [182, 199],
  ],
  // FORMAT has 6, 5 and 7 paragraphs and does not say which. Each of ours is a backtick that its page shows.
  'backtick-stray': [
    [7, 7],
    [4, 4],
    [8, 8],
  ],
  // The one picture without a host, `images/spacer.gif`.
  'picture-missing': [1, 1],
};

function countsFor(language: (typeof allLanguages)[number]): Record<string, Count> {
  const place = allLanguages.indexOf(language);
  const own = Object.entries(counted).map(([code, counts]) => {
    const count = counts.length === 3 ? counts[place] : counts;
    return [code, count ?? [0, 0]] as const;
  });
  return Object.fromEntries(own.filter(([, [files]]) => files > 0));
}

describe.each(sweptLanguages)('all of %s, read as a site', (language) => {
  const corpus = unpackedCorpus([language]);
  let diagnostics: readonly Diagnostic[] = [];

  beforeAll(() => {
    if (corpus.root === '') return;
    ({ diagnostics } = readCurriculum(corpus.root, new LessonIndex(), { allowMdx: false }));
  });

  corpusTest('has no error', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  corpusTest('has as many warnings of each kind as were counted', () => {
    const byCode = [...Map.groupBy(diagnostics, ({ code }) => code)];
    const found = byCode.map(([code, all]) => [code, [new Set(all.map(({ file }) => file)).size, all.length]]);
    expect(Object.fromEntries(found)).toEqual(countsFor(language));
  });

  corpusTest('says what differs from the counts of FORMAT in these files', () => {
    const lessonsOf = (code: string) => {
      const files = diagnostics.filter((diagnostic) => diagnostic.code === code).map(({ file }) => file);
      return [...new Set(files)].map((file) => file.split('/').slice(-2).join('/').replace(/\.md$/, '')).sort();
    };
    const expected = Object.entries(differingFiles).map(([code, lessons]) => {
      return [code, 'espanol' in lessons ? lessons[language] : lessons];
    });
    expect(Object.keys(differingFiles).map((code) => [code, lessonsOf(code)])).toEqual(expected);
  });
});
