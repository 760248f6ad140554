import { htmlVoidElements } from 'html-void-elements';
import type { Html, Nodes } from 'mdast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isHtmlTag } from '../../markup/html-tags.ts';
import { placeAt } from '../positions.ts';

/** Tags without an end tag. */
const voidTags = new Set(htmlVoidElements);
/** Tags whose end tag is optional in HTML. */
const optionalEnd = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'thead',
  'tbody',
  'tfoot',
  'colgroup',
  'option',
  'rt',
  'rp',
]);

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly offset: number;
}

/** Reports the first tag of a section without a matching start or end tag (see format.md#markdown-and-html). */
export function reportUnbalancedHtml(nodes: readonly Nodes[], source: string, report: Report): void {
  const tag = firstUnmatched(nodes.flatMap(tagsIn));
  if (!tag) return;
  const [found, other] = tag.isEnd ? [`</${tag.name}>`, `<${tag.name}>`] : [`<${tag.name}>`, `</${tag.name}>`];
  report('html-unbalanced', placeAt(tag.offset, source), { found, other });
}

function firstUnmatched(tags: readonly Tag[]): Tag | undefined {
  const open: Tag[] = [];
  for (const tag of tags) {
    if (!tag.isEnd) {
      open.push(tag);
      continue;
    }
    while (open.length > 0 && open.at(-1)?.name !== tag.name && optionalEnd.has(open.at(-1)?.name ?? '')) open.pop();
    const opening = open.pop();
    if (opening?.name !== tag.name) return open.some(({ name }) => name === tag.name) ? opening : tag;
  }
  return open.find(({ name }) => !optionalEnd.has(name));
}

function tagsIn(node: Nodes): Tag[] {
  if (node.type === 'html') return tagsOf(node);
  return 'children' in node ? node.children.flatMap(tagsIn) : [];
}

function tagsOf({ value, position }: Html): Tag[] {
  const start = position?.start.offset ?? 0;
  return [
    ...value.matchAll(/<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][A-Za-z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g),
  ].flatMap(({ index, 1: slash, 2: name = '', 3: closed }) =>
    name === '' || closed === '/' || !isHtmlTag(name) || voidTags.has(name.toLowerCase())
      ? []
      : [{ name: name.toLowerCase(), isEnd: slash === '/', offset: start + index }],
  );
}
