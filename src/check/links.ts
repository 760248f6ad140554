import type { LocalLink } from '../challenge/local-links.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import { diagnostic, type Diagnostic, type Values } from '../diagnostics/diagnostic.ts';
import { findContentTarget, type ContentTarget } from '../site/content-links.ts';
import { linkTargets } from '../site/link-targets.ts';
import { paths } from '../site/urls.ts';
import type { CheckedContent } from './checked-content.ts';
import { linkSources, type LinkSource } from './link-sources.ts';
import { listNames } from '../diagnostics/list-names.ts';

type Find = (target: string, source: LinkSource) => ContentTarget | undefined;

/** The possible targets of links. */
interface Places {
  readonly find: Find;
  /** Finds a target without regard to case. */
  readonly findInAnyCase: Find;
  /** The heading ids of each page with content. */
  readonly headingIds: ReadonlyMap<string, readonly string[]>;
}

/** Reports links to missing pages, files and headings, and missing images. A page shows the text of such a link without it. */
export function brokenLinks(content: CheckedContent): Diagnostic[] {
  const sources = linkSources(content);
  if (sources.every(({ links }) => links.length === 0)) return [];
  const places = placesOf(content, sources);
  return sources.flatMap((source) =>
    source.links.flatMap((link) => {
      const [code, values] = faultOf(link, source, places) ?? [];
      return code ? [diagnostic(code, source.file, link, { target: link.target, ...values })] : [];
    }),
  );
}

function placesOf({ site, courses, blocks, pages }: CheckedContent, sources: readonly LinkSource[]): Places {
  const targets = linkTargets(site, courses, blocks, pages);
  const lower = (names: ReadonlySet<string>) => new Map([...names].map((name) => [name.toLowerCase(), name]));
  const [lowerPages, lowerAssets] = [lower(targets.pages), lower(targets.assets)];
  const lowerTargets = { pages: new Set(lowerPages.keys()), assets: new Set(lowerAssets.keys()) };
  return {
    find: (target, { page, prefix }) => findContentTarget(target, page, prefix, targets),
    findInAnyCase: (target, { page, prefix }) => {
      const found = findContentTarget(target.toLowerCase(), page.toLowerCase(), prefix, lowerTargets);
      if (!found) return undefined;
      const asset = lowerAssets.get(found.path.slice(paths.asset('').length)) ?? '';
      return { ...found, path: lowerPages.get(found.path) ?? paths.asset(asset) };
    },
    headingIds: new Map(sources.map(({ page, headingIds }) => [page, headingIds])),
  };
}

type Fault = readonly [Code, Values];

function faultOf({ kind, target }: LocalLink, source: LinkSource, places: Places): Fault | undefined {
  if (target.startsWith('#')) return placeFault(target, source.headingIds, 'this page');
  const fitting = (found: ContentTarget | undefined) =>
    found && (kind === 'link' || isAsset(found.path)) ? found : undefined;
  const found = fitting(places.find(target, source));
  const meant = found ?? fitting(places.findInAnyCase(target, source));
  if (!meant) return [kind === 'image' ? 'picture-missing' : 'link-broken', {}];
  if (!found) return ['link-case', { found: contentName(meant.path) }];
  const ids = places.headingIds.get(found.path);
  return ids && found.rest.includes('#') ? placeFault(found.rest, ids, `“${contentName(found.path)}”`) : undefined;
}

function placeFault(rest: string, ids: readonly string[], page: string): Fault | undefined {
  const id = decode(rest.slice(rest.indexOf('#') + 1)).normalize('NFC');
  if (ids.includes(id)) return undefined;
  const meant = ids.find((other) => other === id.toLowerCase());
  if (meant !== undefined) return ['link-case', { found: `#${meant}` }];
  return ['anchor-missing', { page, ids: ids.length === 0 ? 'none' : listNames(ids.map((other) => `#${other}`)) }];
}

/** The path that an author writes for an output path. */
function contentName(path: string): string {
  return isAsset(path) ? path : path.replace(/(?:\/index)?\.html$/, '');
}

function isAsset(path: string): boolean {
  return path.startsWith(paths.asset(''));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
