import { test } from 'vitest';
import { buildCorpusSite } from './support/corpus-site.ts';
import { makeTempFolder, removeFolder } from './support/folders.ts';
import { expectGoodSearch } from './support/search-quality.ts';

const corpus = process.env['HORNBOOK_CORPUS'];

/** Spanish is searched where its pages are checked (corpus.full.test.ts), so that they are built once. */
test.each([
  ['arabic', 'ar'],
  ['chinese', 'zh'],
] as const)('what is searched for in the %s lessons is found', async (language, tag) => {
  if (!corpus) {
    console.log('HORNBOOK_CORPUS is not set');
    return;
  }
  const folder = makeTempFolder();
  try {
    await expectGoodSearch(await buildCorpusSite(corpus, language, folder), tag, 0.9);
  } finally {
    removeFolder(folder);
  }
});
