import { htmlVoidElements } from 'html-void-elements';
import type { Html, Nodes } from 'mdast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isHtmlTag } from '../../markup/html-tags.ts';
import { placeAt } from '../place.ts';

/** Tags without an end. */
const endless = new Set(htmlVoidElements);
/** Tags whose end HTML lets authors leave out. */
const endingAlone = new Set([
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

/** Reports the first tag of a section that nothing closes, or that closes nothing (FORMAT 8). */
export function reportUnbalancedHtml(nodes: readonly Nodes[], source: string, report: Report): void {
  const tag = firstAlone(nodes.flatMap(tagsIn));
  if (!tag) return;
  const [found, other] = tag.isEnd ? [`</${tag.name}>`, `<${tag.name}>`] : [`<${tag.name}>`, `</${tag.name}>`];
  report('html-unbalanced', placeAt(tag.offset, source), { found, other });
}

function firstAlone(tags: readonly Tag[]): Tag | undefined {
  const open: Tag[] = [];
  for (const tag of tags) {
    if (!tag.isEnd) {
      open.push(tag);
      continue;
    }
    while (open.length > 0 && open.at(-1)?.name !== tag.name && endingAlone.has(open.at(-1)?.name ?? '')) open.pop();
    const opening = open.pop();
    if (opening?.name !== tag.name) return open.some(({ name }) => name === tag.name) ? opening : tag;
  }
  return open.find(({ name }) => !endingAlone.has(name));
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
    name === '' || closed === '/' || !isHtmlTag(name) || endless.has(name.toLowerCase())
      ? []
      : [{ name: name.toLowerCase(), isEnd: slash === '/', offset: start + index }],
  );
}
