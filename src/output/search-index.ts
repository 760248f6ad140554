import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { LanguageEntry } from '../curriculum/entries.ts';
import { paths } from '../site/urls.ts';

/** How many pages are handed to the indexer at a time. */
const batch = 64;

/**
 * Makes the search index of one language: a bundle of its own, so that a search never strays into another language.
 * @param pages paths of the pages to find, in the output `folder`
 */
export async function writeSearchIndex(
  folder: string,
  language: LanguageEntry,
  pages: readonly string[],
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: language.tag.toLowerCase(),
  });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  for (let start = 0; start < pages.length; start += batch) {
    const results = await Promise.all(
      pages
        .slice(start, start + batch)
        .map((path) => index.addHTMLFile({ url: path, content: readFileSync(join(folder, path), 'utf8') })),
    );
    const failed = results.flatMap((result) => result.errors);
    if (failed.length > 0) throw new Error(`A page could not be indexed: ${failed.join('; ')}`);
  }
  const target = join(folder, paths.searchIndex(language.tag));
  mkdirSync(target, { recursive: true });
  const written = await index.writeFiles({ outputPath: target });
  if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  for (const unused of unusedFiles) rmSync(join(target, unused), { force: true });
}

/** Pagefind's own interfaces, which these pages do not use. */
const unusedFiles = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Ends the indexer's process. */
export async function closeSearch(): Promise<void> {
  await pagefind.close();
}
