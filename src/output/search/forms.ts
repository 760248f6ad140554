import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchForm } from '../../client/core/search-packs.ts';
import { paths } from '../../site/urls.ts';
import { formsCall } from './pack.ts';

/** Writes the script that tells pages which forms of the search index the output has; with no forms, it has no index. */
export function writeForms(out: string, forms: readonly SearchForm[]): void {
  const file = join(out, paths.searchForms());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, formsCall(forms));
}
