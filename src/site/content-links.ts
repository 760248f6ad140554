import { courseName } from '../model/course-names.ts';
import { linkTo, paths, type LanguagePrefix } from './urls.ts';

/** Everything that a link in the content can refer to. */
export interface LinkTargets {
  /** Paths of the output's pages, of all languages. */
  readonly pages: ReadonlySet<string>;
  /** Files in the content's assets folder, relative to it. */
  readonly assets: ReadonlySet<string>;
  /** Paths in the output of media that were fetched from other sites, by URL. */
  readonly media?: ReadonlyMap<string, string> | undefined;
}

/** The resolved target of a link in the content. */
export interface ContentTarget {
  /** Path of a file of the output. */
  readonly path: string;
  /** The query and fragment of the link, or an empty string. */
  readonly rest: string;
}

/**
 * Resolves a relative or root-relative link in the content, in the forms that upstream's authors use:
 * `/learn/<course>/<block>/<lesson>`, `../<block>/<lesson>`, `<lesson>`, each with or without `.md` or `.html`, and
 * `assets/...` or `images/...` for files.
 * @param from path of the page that contains the link
 * @returns nothing if the link is broken
 */
export function findContentTarget(
  target: string,
  from: string,
  prefix: LanguagePrefix,
  { pages, assets, media }: LinkTargets,
): ContentTarget | undefined {
  if (/^https?:/i.test(target)) {
    const path = URL.canParse(target) ? media?.get(new URL(target).href) : undefined;
    return path === undefined ? undefined : { path, rest: '' };
  }
  const [, way = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target.normalize('NFC')) ?? [];
  const parts = safeDecode(way)
    .normalize('NFC')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const asset = assetOf(parts, assets);
  if (asset !== undefined) return { path: paths.asset(asset), rest };
  const page = pageOf(parts, from, prefix, pages) ?? freePageOf(parts, pages);
  if (page === undefined) return undefined;
  const block = blockInCourse(page, rest, prefix, pages);
  return block === undefined ? { path: page, rest } : { path: block, rest: '' };
}

/**
 * Returns the relative link to write into the page for a link in the content; nothing if the link is broken.
 * @param from path of the page that contains the link
 */
export function resolveContentLink(
  target: string,
  from: string,
  prefix: LanguagePrefix,
  targets: LinkTargets,
): string | undefined {
  const found = findContentTarget(target, from, prefix, targets);
  return found && linkTo(from, found.path) + found.rest;
}

function assetOf(parts: readonly string[], assets: ReadonlySet<string>): string | undefined {
  const start = parts.lastIndexOf('assets') + 1;
  const file = parts.slice(start).join('/');
  return assets.has(file) ? file : undefined;
}

function pageOf(parts: readonly string[], from: string, prefix: LanguagePrefix, pages: ReadonlySet<string>) {
  const names = parts.map((part, index) => (index === parts.length - 1 ? withoutEnding(part) : part));
  const [last, block] = names.toReversed();
  if (last === undefined) return undefined;
  const ownBlock = from.slice(prefix.length).split('/')[0] ?? '';
  const candidates = [
    ...(block === 'courses' ? [paths.course(prefix, courseName(last))] : []),
    ...(block === 'pages' ? [paths.freePage(prefix, last)] : []),
    ...(last === 'index' && block !== undefined ? [paths.block(prefix, block)] : []),
    ...(block !== undefined ? [paths.lesson(prefix, block, last)] : []),
    paths.lesson(prefix, ownBlock, last),
    paths.block(prefix, last),
    ...(names.includes('learn') ? [paths.course(prefix, courseName(names.slice(1).join('/')))] : []),
  ];
  return candidates.find((path) => pages.has(path));
}

/** Finds the page of a block that upstream links to as `/learn/<course>/#<block>`. */
function blockInCourse(page: string, rest: string, prefix: LanguagePrefix, pages: ReadonlySet<string>) {
  if (!page.startsWith(paths.course(prefix, '').replace('.html', '')) || !rest.startsWith('#')) return undefined;
  const block = paths.block(prefix, rest.slice(1));
  return pages.has(block) ? block : page;
}

/** Finds the free page of the default language, because other languages have no fallback pages of their own. */
function freePageOf(parts: readonly string[], pages: ReadonlySet<string>): string | undefined {
  const path = paths.freePage('', withoutEnding(parts.at(-1) ?? ''));
  return parts.at(-2) === 'pages' && pages.has(path) ? path : undefined;
}

function withoutEnding(name: string): string {
  return name.replace(/\.(?:md|mdx|html)$/, '');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
