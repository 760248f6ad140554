import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Returns the pages that a reader reaches from a page with that many clicks. */
export function pagesWithin(clicks: number, folder: string, start: string): Set<string> {
  const reached = new Set([start]);
  let last = [...reached];
  for (let click = 0; click < clicks; click += 1) {
    const links = last.flatMap((page) =>
      linksIn(readFileSync(join(folder, page), 'utf8')).map((link) => posix.join(posix.dirname(page), link)),
    );
    last = [...new Set(links)].filter((page) => !reached.has(page));
    for (const page of last) reached.add(page);
  }
  return reached;
}

/** Returns the links to pages of the same site. */
export function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a [^>]*href="([^":#]+\.html)/g)].map(([, link = '']) => link);
  return links.map(decodeURIComponent);
}

/** Returns the ids of the lessons in a block by their names in addresses. */
export function idsByName(folder: string): Map<string, string> {
  const entries = readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const value = (key: string) => new RegExp(`^${key}:\\s*["']?([^\\s"']+)`, 'm').exec(text)?.[1] ?? '';
    return [value('dashedName'), value('id')] as const;
  });
  return new Map(entries);
}
