import { fromIndex } from '../core/index-alphabet.ts';
import { excerptAround } from '../core/excerpt.ts';
import { hasAllWords, isOnlySimilar, nearestFirst, type FoundText } from '../core/nearness.ts';
import { isLetter, parseQuery, tellingWords, type Query } from '../core/search-words.ts';
import type { FilterCounts, Found, Hit, Pagefind, Part, Result } from './index.ts';

/** How many of the first lessons are ordered again, and sorted into found and similar ones: more if few have all words. */
const looked = { first: 15, next: 15, enough: 10 };

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

/**
 * Finds lessons with the words of a query. If there are none, lessons are found that have the parts of its words, such as `div`
 * for `<div>`, or the umlauts that it may stand for.
 */
export async function find(pagefind: Pagefind, query: string, filters: Record<string, string>): Promise<SearchResults> {
  const parsed = parseQuery(query);
  const umlauts = parseQuery(query.replace(/([aou])e/gi, '$1'));
  const words = tellingWords(parsed.words);
  const terms = words.map(({ form }) => form);
  const found = await look(pagefind, parsed, terms, filters);
  const attempts = [
    [parsed, words.flatMap(({ form, parts }) => (parts.length > 0 ? parts.filter(isLong) : form))],
    [umlauts, tellingWords(umlauts.words).map(({ form }) => form)],
  ] as const;
  for (const [other, otherTerms] of found.hits.length > 0 ? [] : attempts) {
    if (otherTerms.join() === terms.join()) continue;
    const again = await look(pagefind, other, otherTerms, filters);
    if (again.hits.length > 0) return again;
  }
  return found;
}

function isLong({ length }: string): boolean {
  return length > 1;
}

function textOf({ meta, content }: Hit): FoundText {
  return { title: meta['title'] ?? '', content };
}

async function look(
  pagefind: Pagefind,
  query: Query,
  terms: readonly string[],
  filters: Record<string, string>,
): Promise<SearchResults> {
  const { results, counts } = await ranked(pagefind, terms, filters);
  let loaded = 0;
  const load = async (count: number) => {
    const next = results.slice(loaded, loaded + count);
    loaded += next.length;
    return Promise.all(next.map(async (result) => shown(await result.data(), query)));
  };
  let looking = await load(looked.first);
  if (looking.filter((hit) => hasAllWords(query, textOf(hit))).length < looked.enough)
    looking = [...looking, ...(await load(looked.next))];
  const first = nearestFirst(query, looking, textOf);
  const isSimilar = (hit: Hit) => isOnlySimilar(query, markedWords(hit), textOf(hit));
  const similar = first.filter(isSimilar);
  return {
    hits: first.filter((hit) => !isSimilar(hit)),
    similar,
    count: results.length - similar.length,
    filters: counts,
    more: () => load(10),
  };
}

/** Finds lessons in Pagefind's order, but those with more of the terms as a whole word come first. */
async function ranked(
  pagefind: Pagefind,
  terms: readonly string[],
  filters: Record<string, string>,
): Promise<{ readonly results: readonly Result[]; readonly counts: FilterCounts }> {
  if (terms.length === 0) return { results: [], counts: {} };
  const { results, filters: counts } = await pagefind.search(terms.join(' '), { filters });
  const wholes = await Promise.all(
    terms.map(async (term) => {
      const whole = await pagefind.search(`"${term}"`, { filters });
      return new Map(whole.results.map((result) => [result.id, result]));
    }),
  );
  const [first] = wholes;
  // Nearly every lesson has a word that begins with a certain letter.
  if (first && terms.length === 1 && terms.every(isLetter)) {
    return { results: results.flatMap(({ id }) => first.get(id) ?? []), counts };
  }
  const wholeWords = ({ id }: Result) => wholes.filter((whole) => whole.has(id)).length;
  const ordered = results
    .map((result) => ({ result, whole: wholeWords(result) }))
    .sort((one, other) => other.whole - one.whole);
  return { results: ordered.map(({ result }) => result), counts };
}

/** A lesson with its original text. Excerpts stay in the alphabet of the index, because they are HTML. */
function shown(hit: Hit, { words }: Query): Hit {
  const { content, meta, sub_results: parts } = hit;
  return {
    ...hit,
    content: fromIndex(content),
    meta: { ...meta, title: fromIndex(meta['title'] ?? '') },
    excerpt: markedWords(hit).length > 0 ? hit.excerpt : (excerptAround(words, content) ?? hit.excerpt),
    sub_results: parts.map((part) => ({ ...part, title: fromIndex(part.title ?? '') })),
  };
}

function markedWords({ excerpt, sub_results: parts }: Hit): string[] {
  const texts = [excerpt, ...parts.map((part: Part) => part.excerpt)];
  return texts.flatMap((text) => [...text.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => fromIndex(word)));
}
