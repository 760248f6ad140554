import { beforeAll, describe, expect } from 'vitest';
import { allLanguages, corpusTest, sweptLanguages, unpackedCorpus } from '../challenge/corpus.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { differingFiles } from './differing-files.fixture.ts';

/** The numbers of files and positions: one pair for all languages, or one each for Spanish, Arabic and Chinese. */
type Count = readonly [files: number, places: number];
type Counts = Count | readonly [Count, Count, Count];

/** Counts measured on the corpus by scripts that do not use the parser. A comment explains where ours differ. */
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
  // A blank whose feedback has no marker.
  'content-without-effect': [1, 1],
  // A title with a ` # ` in the middle.
  'value-cut': [
    [0, 0],
    [0, 0],
    [1, 1],
  ],
  // Two descriptions and an explanation. The 54 other files with only headings have types that always have them.
  'section-empty': [3, 3],
  'solution-trailing': [14, 25],
  'feedback-missing': [474, 474],
  'feedback-partial': [1, 1],
  'answers-many': [1, 1],
  // A first count had 21 in 8 files. A line scanner without our parser also finds 20 in 9.
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
  // A first count had 5, 5 and 7 files, with obsolete tags that we replace and tags that do not exist.
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
  // A first count had 9, 13 and 9. In Arabic it has URLs in angle brackets; in Chinese it lacks tags with spaces in them.
  'html-unbalanced': [
    [8, 8],
    [3, 3],
    [14, 15],
  ],
  'html-frame': [18, 28],
  'html-style': [184, 278],
  // A first count had 12, 2 and 185 files, including the exponent `5 ** 3`.
  'bold-unclosed': [
    [13, 16],
    [1, 1],
    [182, 199],
  ],
  // A first count had 6, 5 and 7 paragraphs. Each of ours is a backtick that its page shows.
  'backtick-stray': [
    [7, 7],
    [4, 4],
    [8, 8],
  ],
  // The only image without a host, `images/spacer.gif`.
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

  corpusTest('has the counted number of warnings of each kind', () => {
    const byCode = [...Map.groupBy(diagnostics, ({ code }) => code)];
    const found = byCode.map(([code, all]) => [code, [new Set(all.map(({ file }) => file)).size, all.length]]);
    expect(Object.fromEntries(found)).toEqual(countsFor(language));
  });

  corpusTest('reports the known differences from the first counts in these files', () => {
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
