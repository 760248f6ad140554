import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { find } from '../../src/client/search/find.ts';
import { SearchIndexer } from '../../src/output/search/indexer.ts';
import { paths } from '../../src/site/urls.ts';
import { makeTempFolder, removeFolder } from './folders.ts';
import { projectRoot } from './project.ts';
import { openSearch } from './search-quality.ts';

/** Small pages in a language, and queries that learners may type. */
export interface SearchList {
  /** The name of its file: a language, and a subject if the language has several lists. */
  readonly name: string;
  readonly language: string;
  /** The title and text of each page. Text between backticks is code. */
  readonly pages: Readonly<Record<string, readonly [title: string, text: string]>>;
  /** The queries that should find each page first. */
  readonly queries: Readonly<Record<string, readonly (string | number)[]>>;
  /** Queries that should find nothing. */
  readonly nothing?: readonly string[];
}

/** A query and the page that it found first, if any. */
export interface Answer {
  readonly query: string;
  readonly expected: string | undefined;
  readonly first: string | undefined;
}

const folder = join(projectRoot, 'e2e/fixtures/search-lists');

/** Reads the lists of all languages. */
export function readSearchLists(): SearchList[] {
  return readdirSync(folder).map((file) => ({
    name: file.replace('.yml', ''),
    language: file.replace(/\..*/, ''),
    ...(parse(readFileSync(join(folder, file), 'utf8')) as Omit<SearchList, 'name' | 'language'>),
  }));
}

/** Indexes the pages of a list and returns what each of its queries finds. */
export async function answersOf({ language, pages, queries, nothing = [] }: SearchList): Promise<Answer[]> {
  const out = makeTempFolder();
  const records = Object.keys(pages).map((name) => ({
    path: `${name}.html`,
    filters: { course: ['Course'], block: ['Block'], kind: [] },
  }));
  const indexer = new SearchIndexer({ out, form: 'stock', workFolder: out, languages: [{ tag: language, records }] });
  try {
    mkdirSync(out, { recursive: true });
    for (const [name, [title, text]] of Object.entries(pages))
      writeFileSync(join(out, `${name}.html`), pageOf(title, text));
    await indexer.write(() => undefined);
    const { pagefind } = await openSearch(join(out, paths.searchIndex(language)));
    const answers: Answer[] = [];
    const all = [
      ...Object.entries(queries).flatMap(([page, list]) => list.map((query) => [String(query), page] as const)),
      ...nothing.map((query) => [query, undefined] as const),
    ];
    for (const [query, expected] of all) {
      const { hits } = await find(pagefind, query, {});
      answers.push({ query, expected, first: hits[0]?.url.replace(/^\/|\.html$/g, '') });
    }
    return answers;
  } finally {
    await indexer.close();
    removeFolder(out);
  }
}

function pageOf(title: string, text: string): string {
  const html = (part: string) =>
    part
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/`([^`]*)`/g, '<code>$1</code>');
  return `<article data-pagefind-body><h1>${html(title)}</h1><p>${html(text)}</p></article>`;
}
