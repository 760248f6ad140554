import type { ElementContent, Root, RootContent } from 'hast';

/** Content cut in two: words that may stand in a label or legend, and the blocks after them. */
export interface LabelParts {
  /** Phrasing content without links; empty when the content does not begin with a paragraph or code. */
  readonly label: ElementContent[];
  readonly rest: RootContent[];
}

/** HTML of content cut in two: empty texts where there is nothing. */
export interface LabelAndRest {
  readonly label: string;
  readonly rest: string;
}

/** Cuts content for a label: a leading paragraph gives its words, a leading code block becomes `<code>` (LEARNING 3.1). */
export function splitForLabel({ children }: Root): LabelParts {
  const content = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [first, ...rest] = content;
  const label = first && phrasing(first);
  return label ? { label, rest } : { label: [], rest: content };
}

function phrasing(node: RootContent): ElementContent[] | undefined {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'p') return withoutLinks(node.children);
  const [code] = node.tagName === 'pre' && node.children.length === 1 ? node.children : [];
  if (code?.type === 'element' && code.tagName === 'code') return [{ ...code, properties: { className: ['block'] } }];
  return undefined;
}

function withoutLinks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const inner = withoutLinks(node.children);
    return node.tagName === 'a' ? inner : [{ ...node, children: inner }];
  });
}
