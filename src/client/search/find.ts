import { isOnlySimilar, nearestFirst } from '../core/nearness.ts';
import { indexQuery } from '../core/search-words.ts';
import type { Found, Hit, Pagefind, Part } from './index.ts';

/** How many of the first lessons are ordered again, and sorted into found and similar ones. */
const looked = 25;

/** The results of a query. */
export interface SearchResults {
  /** The lessons that were found, the nearest first. */
  readonly hits: readonly Hit[];
  /** Lessons that were found for words that only look alike. */
  readonly similar: readonly Hit[];
  /** How many lessons were found, without the similar ones. */
  readonly count: number;
  readonly filters: Found['filters'];
  /** Loads the next lessons. */
  readonly more: () => Promise<readonly Hit[]>;
}

/** Finds lessons, and orders Pagefind's first ones by how near they are to the words of the query. */
export async function find(pagefind: Pagefind, query: string, filters: Record<string, string>): Promise<SearchResults> {
  const { results, filters: counts } = await pagefind.search(indexQuery(query), { filters });
  let loaded = 0;
  const load = async (count: number) => {
    const next = results.slice(loaded, loaded + count);
    loaded += next.length;
    return Promise.all(next.map((result) => result.data()));
  };
  const first = nearestFirst(query, await load(looked), ({ meta, content }) => ({
    title: meta['title'] ?? '',
    content,
  }));
  const isSimilar = (hit: Hit) => isOnlySimilar(query, markedWords(hit), hit.meta['title'] ?? '');
  const similar = first.filter(isSimilar);
  return {
    hits: first.filter((hit) => !isSimilar(hit)),
    similar,
    count: results.length - similar.length,
    filters: counts,
    more: () => load(10),
  };
}

function markedWords({ excerpt, sub_results: parts }: Hit): string[] {
  const texts = [excerpt, ...parts.map((part: Part) => part.excerpt)];
  return texts.flatMap((text) => [...text.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => word));
}
