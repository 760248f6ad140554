import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { find } from '../../src/client/search/find.ts';
import { searchOptions, type Hit, type Pagefind } from '../../src/client/search/index.ts';
import { programCall } from '../../src/output/search/pack.ts';

/** A lesson for a plain text search: its title and the searchable parts of its file. */
export interface Source {
  /** Path of its page in the output of its language. */
  readonly page: string;
  readonly text: string;
}

/** Sections with answers, explanations of them, and code. */
const notIndexed =
  /^# --(?:questions|quizzes|fillInTheBlank|scene|explanation|solutions|seed|hints|(?:before|after)-.+)--/;

/** Reads the lessons of a language line by line, without the tested code. */
export function readSources(blocks: string): Source[] {
  return readdirSync(blocks).flatMap((block) =>
    readdirSync(join(blocks, block)).map((file) => {
      const text = readFileSync(join(blocks, block, file), 'utf8');
      const value = (key: string) => new RegExp(`^${key}:\\s*["']?(.*?)["']?\\s*$`, 'm').exec(text)?.[1] ?? '';
      const sections = text.replace(/^---[^]*?\n---\n/, '').split(/^(?=# --)/m);
      const searchable = sections.filter((section) => !notIndexed.test(section)).join('\n');
      const words = searchable.replace(/^#+ --.*/gm, '').replace(/<[^>]*>/g, ' ');
      return { page: `${block}/${value('dashedName')}.html`, text: plain(`${value('title')}\n${words}`) };
    }),
  );
}

/** Returns the pages of lessons that contain each word of a query, or a longer word with the same beginning. */
export function pagesWith(query: string, sources: readonly Source[]): Set<string> {
  const patterns = plain(query).split(' ').map(patternOf);
  const found = sources.filter(({ text }) => patterns.every((pattern) => pattern.test(text)));
  return new Set(found.map(({ page }) => page));
}

/** Chinese has no spaces; Arabic joins the article and small words to the next word. */
function patternOf(word: string): RegExp {
  if (/\p{Script=Han}/u.test(word)) return new RegExp(word);
  const before = /\p{Script=Arabic}/u.test(word) ? '[وف]?(?:[بك]?ال|لل|[بكل])?' : '';
  return new RegExp(`(?<![\\p{L}\\p{N}_])${before}${word}`, 'u');
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .toLowerCase();
}

/** Pagefind as in a page of the output, with a count of the bytes that it has loaded. */
export async function openSearch(folder: string): Promise<{ pagefind: Pagefind; loaded: () => number }> {
  let loaded = 0;
  const load = (url: string) => {
    const content = readFileSync(join(folder, url.replace('/pagefind/', '').replace(/\?.*/, '')));
    loaded += content.length;
    return Promise.resolve(new Response(content));
  };
  const source = readFileSync(join(folder, 'pagefind.js'), 'utf8');
  // Web hosts compress scripts; everything else is compressed already.
  loaded += gzipSync(source).length;
  const programs: Pagefind[] = [];
  const program = (_: string, start: (fetch: typeof load) => Pagefind) => programs.push(start(load));
  const script = runInThisContext(`(hornbookSearch) => {${programCall('', source)}}`) as (receiver: object) => void;
  script({ program });
  const [pagefind] = programs;
  if (!pagefind) throw new Error('Pagefind did not start.');
  await pagefind.options({ ...searchOptions, basePath: '/pagefind/' });
  return { pagefind, loaded: () => loaded };
}

export interface Quality {
  /** Mean share of lessons with the words among the first ten results, or of all such lessons if there are fewer. */
  readonly recall: number;
  /** Queries with words that a lesson contains. */
  readonly queries: number;
  /** Results among the first ten that are not lessons with the words, by query. */
  readonly falseHits: Readonly<Record<string, readonly string[]>>;
  /** The most bytes that were loaded to answer a first query. */
  readonly mostLoaded: number;
}

/**
 * Measures search over queries, each as the first one of a page.
 * @param prefix begins the paths of the language's pages
 */
export async function measureSearch(
  index: string,
  prefix: string,
  sources: readonly Source[],
  all: readonly string[],
): Promise<Quality> {
  const recalls: number[] = [];
  const falseHits: Record<string, readonly string[]> = {};
  let mostLoaded = 0;
  for (const query of all) {
    const expected = pagesWith(query, sources);
    const { pagefind, loaded } = await openSearch(index);
    const { hits } = await find(pagefind, query, {});
    mostLoaded = Math.max(mostLoaded, loaded());
    const pages = hits.slice(0, 10).map(({ url }: Hit) => url.slice(1 + prefix.length));
    const wrong = pages.filter((page) => !expected.has(page));
    if (wrong.length > 0) falseHits[query] = wrong;
    if (expected.size > 0) recalls.push((pages.length - wrong.length) / Math.min(10, expected.size));
  }
  const recall = recalls.reduce((sum, value) => sum + value, 0) / recalls.length;
  return { recall, queries: recalls.length, falseHits, mostLoaded };
}
