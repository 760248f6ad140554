import type { Root } from 'hast';
import type { Nodes } from 'mdast';
import { htmlToHast } from 'satteri';
import { walkElements } from '../markup/walk.ts';

/** The whole addresses of all pictures in a lesson that lie on other sites; each once, in order. */
export function remotePictures(nodes: readonly Nodes[]): string[] {
  const found = addresses(nodes).map((address) => address.replace(/^\/\//, 'https://'));
  const remote = found.filter((address) => /^https?:/i.test(address) && URL.canParse(address));
  return [...new Set(remote.map((address) => new URL(address).href))];
}

/** The hosts, such as `cdn.example.org`, of pictures; each once, in order. */
export function hostsOf(pictures: readonly string[]): string[] {
  return [...new Set(pictures.map((address) => new URL(address).host))];
}

function addresses(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image') return [node.url];
    if (node.type === 'html' && /<img/i.test(node.value)) return htmlAddresses(node.value);
    return 'children' in node ? addresses(node.children) : [];
  });
}

function htmlAddresses(html: string): string[] {
  const found: string[] = [];
  walkElements(htmlToHast(html, { fragment: true }) as Root, ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties['src'] === 'string') found.push(properties['src'].trim());
    return undefined;
  });
  return found;
}
