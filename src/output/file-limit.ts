import type { SearchForm } from '../client/core/search-packs.ts';

/** More files than this some web hosts do not take. */
const manyFiles = 20_000;

/** What to say of an output with so many files that some hosts refuse it, where the search index can have fewer. */
export function fileWarning(files: number, searchForm: SearchForm | undefined): string | undefined {
  if (searchForm !== 'stock' || files <= manyFiles) return undefined;
  return [
    `Warning: the output has ${String(files)} files, and some web hosts take no more than ${String(manyFiles)}.`,
    'With `search: { form: packed }` in site.yml the search index has fewer.',
  ].join(' ');
}
