import type { SearchForm } from '../client/core/search-packs.ts';

/** The largest number of files that all common web hosts accept. */
const fileLimit = 20_000;

/** Returns a warning if some hosts reject an output for its number of files and the packed search index would have fewer. */
export function fileWarning(files: number, searchForm: SearchForm | undefined): string | undefined {
  if (searchForm !== 'stock' || files <= fileLimit) return undefined;
  return [
    `Warning: the output has ${String(files)} files, but some web hosts accept at most ${String(fileLimit)}.`,
    'Set `search: { form: packed }` in site.yml to write the search index to fewer files.',
  ].join(' ');
}
