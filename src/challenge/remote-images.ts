import type { Root } from 'hast';
import type { Nodes } from 'mdast';
import { htmlToHast } from 'satteri';
import { walkElements } from '../markup/walk.ts';

/** The full URLs of all images on other sites, without duplicates, in file order. */
export function remoteImages(nodes: readonly Nodes[]): string[] {
  const urls = imageUrls(nodes).map((url) => url.replace(/^\/\//, 'https://'));
  const remote = urls.filter((url) => /^https?:/i.test(url) && URL.canParse(url));
  return [...new Set(remote.map((url) => new URL(url).href))];
}

/** The hosts of image URLs, such as `cdn.example.org`, without duplicates, in order. */
export function hostsOf(urls: readonly string[]): string[] {
  return [...new Set(urls.map((url) => new URL(url).host))];
}

function imageUrls(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image') return [node.url];
    if (node.type === 'html' && /<img/i.test(node.value)) return imageUrlsInHtml(node.value);
    return 'children' in node ? imageUrls(node.children) : [];
  });
}

function imageUrlsInHtml(html: string): string[] {
  const found: string[] = [];
  walkElements(htmlToHast(html, { fragment: true }) as Root, ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties['src'] === 'string') found.push(properties['src'].trim());
    return undefined;
  });
  return found;
}
