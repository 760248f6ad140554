import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { SearchForm } from '../client/core/search-packs.ts';
import type { Curriculum, LanguageEntry } from '../curriculum/entries.ts';
import { paths } from '../site/urls.ts';
import { formsCall, packSearchIndex } from './pack-search.ts';
import { searchRecords, withFilters, type SearchRecord } from './search-records.ts';

/** How many pages are handed to the indexer at a time. */
const batch = 64;

/**
 * Makes the search index of finished pages, a bundle for each language, so that a search never strays into another language.
 * @param out folder of the pages
 * @param workFolder where Pagefind's own files lie until they are packed
 * @param onStep told how many of all pages are in the index
 */
export async function writeSearch(
  out: string,
  curriculum: Curriculum,
  form: SearchForm,
  workFolder: string,
  onStep?: (done: number, total: number) => void,
): Promise<void> {
  const byLanguage = curriculum.site.languages.map((language) => ({
    language,
    records: searchRecords(curriculum, language),
  }));
  const total = byLanguage.reduce((sum, { records }) => sum + records.length, 0);
  let done = 0;
  const onIndexed = (pages: number) => {
    done += pages;
    onStep?.(done, total);
  };
  for (const { language, records } of byLanguage) {
    const path = paths.searchIndex(language.tag);
    const target = join(out, path);
    const index = form === 'stock' ? target : join(workFolder, path);
    await writeIndex(index, out, language, records, onIndexed);
    if (form === 'packed') packSearchIndex(index, target, language.tag.toLowerCase());
  }
  await pagefind.close();
  writeForms(out, [form]);
}

/** Says in an output that it has no search index. */
export function writeNoSearch(out: string): void {
  writeForms(out, []);
}

/** Writes which forms of the search index an output has, which pages ask for. */
export function writeForms(out: string, forms: readonly SearchForm[]): void {
  const file = join(out, paths.searchForms());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, formsCall(forms));
}

async function writeIndex(
  target: string,
  folder: string,
  language: LanguageEntry,
  records: readonly SearchRecord[],
  onIndexed: (pages: number) => void,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: language.tag.toLowerCase(),
  });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  for (let start = 0; start < records.length; start += batch) {
    const results = await Promise.all(
      records.slice(start, start + batch).map((record) =>
        index.addHTMLFile({
          url: record.path,
          content: withFilters(readFileSync(join(folder, record.path), 'utf8'), record),
        }),
      ),
    );
    const failed = results.flatMap((result) => result.errors);
    if (failed.length > 0) throw new Error(`A page could not be indexed: ${failed.join('; ')}`);
    onIndexed(results.length);
  }
  mkdirSync(target, { recursive: true });
  const written = await index.writeFiles({ outputPath: target });
  if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  for (const unused of unusedFiles) rmSync(join(target, unused), { force: true });
}

/** Pagefind's own interfaces and its worker, which these pages do not use. */
const unusedFiles = [
  'pagefind-worker.js',
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];
