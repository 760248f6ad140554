import { beforeAll, describe, expect } from 'vitest';
import { corpusTest, sweptLanguages, unpackedCorpus, type CorpusLanguage } from '../challenge/corpus.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import { quality } from '../diagnostics/catalogue/quality.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The diagnostics of the 8,550 questions of each language. The rules were tuned on samples of each kind. */
const counted: Record<CorpusLanguage, Partial<Record<Code, number>>> = {
  espanol: {
    'answer-longest': 507,
    'answer-position': 12,
    'answer-catch-all': 19,
    'feedback-equal': 1887,
    'answers-alike': 8,
    'answer-in-question': 3,
  },
  arabic: {
    'answer-longest': 387,
    'answer-position': 12,
    'answer-catch-all': 22,
    'feedback-equal': 1889,
    'answers-alike': 3,
    'answer-in-question': 5,
  },
  chinese: {
    'answer-longest': 191,
    'answer-position': 12,
    'answer-catch-all': 22,
    'feedback-equal': 1883,
    'answer-in-question': 2,
  },
};

describe.each(sweptLanguages)('the questions of %s', (language) => {
  const corpus = unpackedCorpus([language]);
  let diagnostics: readonly Diagnostic[] = [];

  beforeAll(() => {
    if (corpus.root === '') return;
    const options = { allowMdx: false, quality: true };
    diagnostics = readCurriculum(corpus.root, new LessonIndex(), options).diagnostics.filter(
      ({ code }) => code in quality,
    );
  });

  corpusTest('have the counted number of suggestions', () => {
    const byCode = [...Map.groupBy(diagnostics, ({ code }) => code)].map(([code, all]) => [code, all.length]);
    expect(Object.fromEntries(byCode)).toEqual(counted[language]);
  });

  corpusTest('have only info diagnostics', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
