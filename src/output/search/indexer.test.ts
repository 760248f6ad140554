import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SearchIndexer } from './indexer.ts';
import { indexablePart } from './indexable-part.ts';

let folder = '';
let indexer: SearchIndexer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hornbook-'));
});
afterEach(async () => {
  await indexer?.close();
  rmSync(folder, { recursive: true });
});

const names = ['anchor', 'bowline', 'clove', 'double', 'eight'];
const records = names.map((name) => ({
  path: `${name}.html`,
  filters: { course: ['Knots'], block: ['First'], kind: [] },
}));

function htmlOf(name: string): string {
  return `<!doctype html><html lang="en"><head><title>${name}</title></head><body><main><article data-pagefind-body><h1>${name}</h1><p>The ${name} knot.</p></article></main></body></html>`;
}

/** Starts an index of pages in a folder of its own. */
function begin(name: string, pages = names) {
  const out = join(folder, name);
  mkdirSync(out);
  for (const page of pages) writeFileSync(join(out, `${page}.html`), htmlOf(page));
  const workFolder = join(folder, 'work');
  indexer = new SearchIndexer({ out, form: 'stock', workFolder, languages: [{ tag: 'en', records }] });
  return { out, indexer };
}

function filesOf(out: string): Record<string, string> {
  const index = join(out, 'search/en');
  const entries = readdirSync(index, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => [
      join(parentPath, name).slice(index.length),
      readFileSync(join(parentPath, name), 'base64'),
    ]),
  );
}

test('writes the same index if pages are added in any order, in part or not at all', async () => {
  const steps: number[] = [];
  const first = begin('from-files');
  await first.indexer.write((done) => steps.push(done));
  await first.indexer.close();
  const expected = filesOf(first.out);
  expect(Object.keys(expected).filter((name) => name.endsWith('.pf_fragment'))).toHaveLength(names.length);
  expect(steps).toEqual([1, 2, 3, 4, 5]);

  for (const added of [names.toReversed(), ['clove'], ['eight', 'anchor', 'elsewhere']]) {
    const { out, indexer } = begin(added.join('-'));
    for (const name of added) indexer.add(`${name}.html`, indexablePart(htmlOf(name)));
    await indexer.write(() => undefined);
    await indexer.close();
    expect(filesOf(out), added.join()).toEqual(expected);
  }
});

test('fails with the name of a missing page', async () => {
  const { indexer } = begin('without', names.slice(1));
  await expect(indexer.write(() => undefined)).rejects.toThrow('anchor.html');
});
