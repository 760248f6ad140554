import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { find } from '../../src/client/search/find.ts';
import { searchOptions, type Hit, type Pagefind } from '../../src/client/search/index.ts';
import { programCall } from '../../src/output/search/pack.ts';

/** A lesson as a plain text search sees it: its title and what of its file search may find. */
export interface Source {
  /** Path of its page in its language's part of the output. */
  readonly page: string;
  readonly text: string;
}

/** Sections with answers, explanations of them, and code. */
const keptOut =
  /^# --(?:questions|quizzes|fillInTheBlank|scene|explanation|solutions|seed|hints|(?:before|after)-.+)--/;

/** Reads the lessons of a language line by line, without any of the code that is tested. */
export function readSources(blocks: string): Source[] {
  return readdirSync(blocks).flatMap((block) =>
    readdirSync(join(blocks, block)).map((file) => {
      const text = readFileSync(join(blocks, block, file), 'utf8');
      const value = (key: string) => new RegExp(`^${key}:\\s*["']?(.*?)["']?\\s*$`, 'm').exec(text)?.[1] ?? '';
      const sections = text.replace(/^---[^]*?\n---\n/, '').split(/^(?=# --)/m);
      const kept = sections.filter((section) => !keptOut.test(section)).join('\n');
      const words = kept.replace(/^#+ --.*/gm, '').replace(/<[^>]*>/g, ' ');
      return { page: `${block}/${value('dashedName')}.html`, text: plain(`${value('title')}\n${words}`) };
    }),
  );
}

/** The pages of the lessons that have each word of a query, or a longer one that begins with it. */
export function pagesWith(query: string, sources: readonly Source[]): Set<string> {
  const patterns = plain(query).split(' ').map(patternOf);
  const found = sources.filter(({ text }) => patterns.every((pattern) => pattern.test(text)));
  return new Set(found.map(({ page }) => page));
}

/** Chinese writes no spaces; Arabic writes the article and small words together with the next. */
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

/** Pagefind as a page of the output has it, with a count of what it has loaded. */
export async function openSearch(folder: string): Promise<{ pagefind: Pagefind; loaded: () => number }> {
  let loaded = 0;
  const load = (url: string) => {
    const content = readFileSync(join(folder, url.replace('/pagefind/', '').replace(/\?.*/, '')));
    loaded += content.length;
    return Promise.resolve(new Response(content));
  };
  const source = readFileSync(join(folder, 'pagefind.js'), 'utf8');
  // Web hosts compress scripts; everything else that is loaded is compressed already.
  loaded += gzipSync(source).length;
  const made: Pagefind[] = [];
  const program = (_: string, start: (fetch: typeof load) => Pagefind) => made.push(start(load));
  const script = runInThisContext(`(hornbookSearch) => {${programCall('', source)}}`) as (receiver: object) => void;
  script({ program });
  const [pagefind] = made;
  if (!pagefind) throw new Error('Pagefind did not start.');
  await pagefind.options({ ...searchOptions, basePath: '/pagefind/' });
  return { pagefind, loaded: () => loaded };
}

export interface Quality {
  /** Mean share of the ten places that hold a lesson with the words, or of all such lessons where they are fewer. */
  readonly recall: number;
  /** Queries whose words some lesson has. */
  readonly queries: number;
  /** What was found in the first ten places and is no lesson with the words, by query. */
  readonly falseHits: Readonly<Record<string, readonly string[]>>;
  /** The most that was loaded for the answer to a first query, in bytes. */
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
