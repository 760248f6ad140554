import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { allLanguages, corpusFiles, corpusTest, sweptLanguages, unpackedCorpus } from '../challenge/corpus.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { LessonIndex } from './lesson-index.ts';
import { links } from '../diagnostics/catalogue/links.ts';
import { translations } from '../diagnostics/catalogue/translations.ts';

const isOwn = (code: string) => code in links || code in translations;

/** Spanish and one other language, or both others. */
const languages = sweptLanguages.length === 1 ? allLanguages.slice(0, 2) : allLanguages;

describe('languages side by side, Spanish first', () => {
  const corpus = unpackedCorpus(languages);

  corpusTest('are translations of one another, marker for marker', () => {
    writeFileSync(join(corpus.root, 'site.yml'), 'languages:\n  - { folder: espanol, tag: es }\n');
    const { diagnostics, site, blocks } = readCurriculum(corpus.root, new LessonIndex(), { allowMdx: false });
    expect(site.languages[0]?.folder).toBe('espanol');
    expect(blocks.flatMap(({ lessons }) => lessons)).toHaveLength(languages.length * 16_647);
    const reported = Map.groupBy(diagnostics, ({ code }) => code);
    const counts = [...reported].filter(([code]) => isOwn(code)).map(([code, all]) => [code, all.length]);
    // The image is `images/spacer.gif`.
    expect(Object.fromEntries(counts)).toEqual({ 'picture-missing': languages.length });
  });

  corpusTest('have eight links from the root to seven existing lessons', () => {
    for (const language of languages) {
      const files = corpusFiles(corpus.root, language);
      const links = files.flatMap(({ text }) => [...text.matchAll(/href="\/learn\/[^"]*\/([^/"]+)\/([^/"]+)"/g)]);
      expect(links).toHaveLength(8);
      expect(new Set(links.map(([link]) => link)).size).toBe(7);
      for (const [link, block, name] of links) {
        const there = files.some(
          (file) => file.name.startsWith(`${String(block)}/`) && file.text.includes(`\ndashedName: ${String(name)}\n`),
        );
        expect(there, link).toBe(true);
      }
    }
  });
});
