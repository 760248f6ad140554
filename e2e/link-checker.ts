import type { Element, Root } from 'hast';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { filesIn } from './support/folders.ts';

/**
 * Checks that a finished site is self-contained: every link and every file that a page or stylesheet loads is relative,
 * names its file, and leads to a file (and an id) in the same folder. It resolves nothing else: no index pages of a server, no
 * base path. It parses the files and opens no browser.
 * @param folder absolute path of the output
 * @returns one line per problem, beginning with the file; empty if there are none
 */
export function checkLinks(folder: string): string[] {
  const files = filesIn(folder);
  const known = new Set(files);
  const problems = files.flatMap((file) => nameProblems(file).map((problem) => `${file}: ${problem}`));
  const pages = new Map<string, PageFacts>();
  const links: (Link & { readonly from: string })[] = [];

  for (const file of files) {
    if (file.endsWith('.css')) {
      const found = linksOfStyles(readFileSync(join(folder, file), 'utf8'));
      links.push(...found.map((link) => ({ ...link, from: file })));
    }
    if (!file.endsWith('.html')) continue;
    const facts = readPage(readFileSync(join(folder, file), 'utf8'), file);
    pages.set(file, facts);
    links.push(...facts.links.map((link) => ({ ...link, from: file })));
    problems.push(...facts.problems.map((problem) => `${file}: ${problem}`));
  }
  for (const link of links) {
    const problem = linkProblem(link, link.from, known, pages);
    if (problem) problems.push(`${link.from}: ${link.where} “${link.target}” ${problem}`);
  }
  return problems;
}

/** A reference from one file to another. */
interface Link {
  readonly target: string;
  /** The element and attribute that contain it, for messages. */
  readonly where: string;
  /**
   * - `go`: a reader follows it, so it may lead to another site
   * - `load`: the browser fetches it by itself
   * - `name`: it only names an address and is never fetched
   */
  readonly use: 'go' | 'load' | 'name';
}

interface PageFacts {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly Link[];
  readonly problems: readonly string[];
}

/** The one page that a host may show at any address (see architecture.md#urls): nothing in it is relative, and its style is inline. */
const notFoundPage = '404.html';

/** Attributes with one address, and how it is used. */
const addressAttributes: Readonly<Record<string, Link['use']>> = {
  href: 'load',
  src: 'load',
  poster: 'load',
  data: 'load',
  background: 'load',
  action: 'go',
  formAction: 'go',
};

function readPage(html: string, file: string): PageFacts {
  const ids = new Set<string>();
  const links: Link[] = [];
  const problems: string[] = [];
  visit(htmlToHast(html) as Root, 'element', (element) => {
    const { id } = element.properties;
    if (id !== undefined) ids.add(id);
    links.push(...linksOf(element));
    problems.push(...elementProblems(element, file));
  });
  return { ids, links, problems };
}

function linksOf(element: Element): Link[] {
  const { tagName, properties } = element;
  const single = Object.entries(addressAttributes).flatMap(([name, use]): Link[] => {
    const value = properties[name];
    if (value === undefined || value === null) return [];
    const where = `<${tagName} ${name.toLowerCase()}>`;
    return [{ target: String(value), where, use: useOf(element, use) }];
  });
  const sets = ['srcSet', 'imageSrcSet'].flatMap((name) => {
    const value = properties[name];
    if (value === undefined || value === null) return [];
    return addressesOfSet(String(value)).map((target): Link => ({
      target,
      where: `<${tagName} ${name.toLowerCase()}>`,
      use: 'load',
    }));
  });
  const isRefresh = tagName === 'meta' && [properties['httpEquiv']].flat().includes('refresh');
  const next = isRefresh ? /url=(.*)$/i.exec(String(properties['content']))?.[1] : undefined;
  // A page may redirect within the site.
  const refresh: Link[] = next === undefined ? [] : [{ target: next, where: '<meta http-equiv=refresh>', use: 'load' }];
  return [...single, ...sets, ...refresh];
}

function useOf({ tagName, properties }: Element, usual: Link['use']): Link['use'] {
  if (tagName === 'a' || tagName === 'area') return 'go';
  const relations = [properties['rel'] ?? []].flat().map(String);
  return tagName === 'link' && relations.every((word) => ['canonical', 'alternate'].includes(word)) ? 'name' : usual;
}

/** Returns the addresses of a `srcset`: each begins a part, and a comma after a space or a size ends a part. */
function addressesOfSet(value: string): string[] {
  const addresses: string[] = [];
  let inAddress = true;
  for (const word of value.split(/[ \t\r\n\f]+/).filter(Boolean)) {
    if (inAddress && word !== ',') addresses.push(word.replace(/,+$/, ''));
    inAddress = word.endsWith(',');
  }
  return addresses;
}

/**
 * Returns what stops a page from working on a disk (see file-urls.md#what-browsers-allow), or is inline (see
 * architecture.md#promises).
 */
function elementProblems({ tagName, properties, children }: Element, file: string): string[] {
  const problems: string[] = [];
  const forbid = (when: boolean, what: string) => {
    if (when) problems.push(what);
  };
  forbid(properties['crossOrigin'] !== undefined, `<${tagName} crossorigin>`);
  forbid(properties['integrity'] !== undefined, `<${tagName} integrity>`);
  forbid(properties['style'] !== undefined, `<${tagName} style>`);
  forbid(tagName === 'style' && file !== notFoundPage, '<style>');
  forbid(tagName === 'base', '<base>');
  const used = [properties['href'] ?? properties['xLinkHref']].flat().join('');
  forbid(tagName === 'use' && !used.startsWith('#'), '<use> of another file');
  forbid(tagName === 'script' && properties['src'] === undefined, 'inline <script>');
  forbid(tagName === 'script' && properties['src'] !== undefined && children.length > 0, '<script src> with a text');
  const isTheme = /(?:^|\/)theme[^/]*\.js$/.test(String(properties['src']));
  forbid(tagName === 'script' && !isTheme && properties['defer'] === undefined, '<script> without defer');
  forbid(tagName === 'script' && properties['type'] === 'module', '<script type=module>');
  forbid(tagName === 'link' && [properties['rel']].flat().includes('modulepreload'), '<link rel=modulepreload>');
  for (const name of Object.keys(properties)) forbid(/^on[A-Z]/.test(name), `<${tagName} ${name.toLowerCase()}>`);
  return problems;
}

/** Returns the problem of a link, or nothing. */
function linkProblem(
  { target, use, where }: Link,
  from: string,
  known: ReadonlySet<string>,
  pages: ReadonlyMap<string, PageFacts>,
): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return use === 'load' ? 'is loaded from another site' : undefined;
  if (scheme === 'mailto' && use === 'go') return undefined;
  if (scheme !== undefined) return `has the scheme ${scheme}`;
  if (use === 'name') return 'is not a whole address';
  if (target.startsWith('/') || target.startsWith('\\')) return 'is not relative';
  if (/[\s\\<>"{}|^`]/.test(target)) return 'holds a sign that must be escaped';
  if (from === notFoundPage) return 'is relative, and this page may be shown at any address';

  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  const file = path === '' ? from : resolve(path, from);
  if (file === undefined) return 'is badly escaped';
  if (file.startsWith('../')) return 'leads out of the folder';
  if (path !== '' && /(?:^|\/)\.{0,2}$/.test(path)) return 'names a folder, not a file';
  if (!known.has(file)) return 'leads to no file';
  // A recording's fragment says which part of it to play.
  if (fragment === undefined || where.startsWith('<audio ')) return undefined;
  const id = decode(fragment);
  if (id === undefined) return 'is badly escaped';
  return pages.get(file)?.ids.has(id) === true ? undefined : 'leads to no id of that page';
}

/** Returns the file of a relative path, as a browser or a plain host finds it. */
function resolve(path: string, from: string): string | undefined {
  const names = path.split('/').map(decode);
  if (!names.every((name) => name !== undefined && !name.includes('/'))) return undefined;
  return posix.normalize(posix.join(posix.dirname(from), names.join('/')));
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Some hosts drop files whose names begin like this (see architecture.md#urls); other hosts read the two exceptions. */
function nameProblems(file: string): string[] {
  return file
    .split('/')
    .filter((name) => /^[._]/.test(name) && name !== '.nojekyll' && file !== '_headers')
    .map((name) => `the name “${name}” begins with a dot or an underscore`);
}

/** Returns the addresses in a stylesheet: `url(…)` and `@import "…"`, but not those in comments or strings. */
function linksOfStyles(css: string): Link[] {
  const links: Link[] = [];
  const token =
    /\/\*[\s\S]*?\*\/|url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')|"[^"]*"|'[^']*'/gi;
  for (const match of css.matchAll(token)) {
    const [text = '', ...addresses]: readonly (string | undefined)[] = match;
    const target = addresses.find((address) => address !== undefined);
    const where = text.startsWith('@') ? '@import' : 'url()';
    // A fragment alone, such as that of an SVG filter, is in the page that uses it.
    if (target !== undefined && !target.startsWith('#')) links.push({ target, where, use: 'load' });
  }
  return links;
}
