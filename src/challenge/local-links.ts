import type { Root } from 'hast';
import type { Html, Nodes } from 'mdast';
import { htmlToHast } from 'satteri';
import type { Place } from '../diagnostics/diagnostic.ts';
import { isElsewhere } from '../markup/targets.ts';
import { walkElements } from '../markup/walk.ts';

/** A link or an image in Markdown that points to the same site, with its position in the file. */
export interface LocalLink extends Place {
  readonly kind: 'link' | 'image';
  /** As written, without surrounding spaces; may be empty. */
  readonly target: string;
}

/** The HTML attributes that contain URLs. A frame is shown as a link. */
const urlAttributes: Readonly<
  Record<string, { readonly kind: LocalLink['kind']; readonly attribute: 'href' | 'src' }>
> = {
  a: { kind: 'link', attribute: 'href' },
  iframe: { kind: 'link', attribute: 'src' },
  img: { kind: 'image', attribute: 'src' },
};

/** Links and images that point to this site, in file order: in Markdown, HTML and JSX. */
export function localLinks(nodes: readonly Nodes[]): LocalLink[] {
  return nodes.flatMap((node) => [
    ...linksOf(node).filter(({ target }) => !isElsewhere(target)),
    ...('children' in node ? localLinks(node.children) : []),
  ]);
}

function linksOf(node: Nodes): LocalLink[] {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  if ('url' in node) {
    return [{ kind: node.type === 'image' ? 'image' : 'link', target: node.url.trim(), line, column }];
  }
  if (node.type === 'html') return /<(?:a|iframe|img)\b/i.test(node.value) ? linksOfHtml(node, { line, column }) : [];
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return [];
  const { kind, attribute } = urlAttributes[node.name ?? ''] ?? {};
  const target = node.attributes.find((own) => own.type === 'mdxJsxAttribute' && own.name === attribute)?.value;
  return kind && typeof target === 'string' ? [{ kind, target: target.trim(), line, column }] : [];
}

/** HTML trees have no positions, so each tag is searched for after the previous one. */
function linksOfHtml({ value }: Html, start: Place): LocalLink[] {
  const links: LocalLink[] = [];
  let offset = 0;
  walkElements(htmlToHast(value, { fragment: true }) as Root, ({ tagName, properties }) => {
    const { kind, attribute = 'href' } = urlAttributes[tagName] ?? {};
    if (!kind) return undefined;
    const tag = new RegExp(`<${tagName}\\b`, 'gi');
    tag.lastIndex = offset;
    const at = tag.exec(value)?.index ?? offset;
    offset = Math.max(offset, tag.lastIndex);
    const target = properties[attribute];
    if (typeof target === 'string') links.push({ kind, target: target.trim(), ...placeIn(value, at, start) });
    return undefined;
  });
  return links;
}

function placeIn(text: string, offset: number, start: Place): Place {
  const before = text.slice(0, offset).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return before.length === 1
    ? { line: start.line, column: start.column + column - 1 }
    : { line: start.line + before.length - 1, column };
}
