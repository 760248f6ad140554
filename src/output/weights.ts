import type { Root } from 'hast';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';

/** What a browser loads for one page before any click. Sizes are bytes compressed with gzip. */
export interface PageWeight {
  readonly path: string;
  readonly html: number;
  readonly scripts: number;
  readonly styles: number;
  /** The number of requests: the page, its scripts, stylesheets, icon and images that do not load lazily. */
  readonly requests: number;
}

/** Returns the HTML files of an output, as paths with forward slashes. */
export function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .toSorted();
}

/** Returns the number of files in a folder and their total size in bytes. */
export function folderSize(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: files.length, bytes };
}

/** Returns a function that weighs pages of one output. It compresses a file that pages share only once. */
export function pageWeigher(folder: string): (path: string) => PageWeight {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    let size = sizes.get(file);
    if (size === undefined) sizes.set(file, (size = gzipSync(readFileSync(file)).length));
    return size;
  };
  return (path) => {
    const file = join(folder, path);
    const html = readFileSync(file);
    const loaded = loadedBy(html.toString());
    const total = (links: readonly string[]) =>
      links.reduce((sum, link) => sum + sizeOf(join(dirname(file), decodeURIComponent(link))), 0);
    return {
      path,
      html: gzipSync(html).length,
      scripts: total(loaded.scripts),
      styles: total(loaded.styles),
      requests: 1 + loaded.scripts.length + loaded.styles.length + loaded.others,
    };
  };
}

function loadedBy(html: string): { scripts: string[]; styles: string[]; others: number } {
  const scripts: string[] = [];
  const styles: string[] = [];
  let others = 0;
  visit(htmlToHast(html) as Root, 'element', ({ tagName, properties }) => {
    const { src, href, rel, loading } = properties;
    if (tagName === 'script' && typeof src === 'string') scripts.push(src);
    else if (tagName === 'link' && Array.isArray(rel) && rel.includes('stylesheet') && typeof href === 'string') {
      styles.push(href);
    } else if (tagName === 'link' && Array.isArray(rel) && rel.includes('icon')) others += 1;
    else if (tagName === 'img' && loading !== 'lazy') others += 1;
  });
  return { scripts, styles, others };
}
