import type { Root } from 'hast';
import type { Nodes } from 'mdast';
import { htmlToHast } from 'satteri';
import { walkElements } from '../markup/walk.ts';

/** The hosts, such as `cdn.example.org`, of all pictures in a lesson that lie on other sites; each once, in order. */
export function imageHosts(nodes: readonly Nodes[]): string[] {
  const hosts = new Set<string>();
  for (const address of addresses(nodes)) {
    const url = address.replace(/^\/\//, 'https://');
    if (/^https?:/i.test(url) && URL.canParse(url)) hosts.add(new URL(url).host);
  }
  return [...hosts];
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
