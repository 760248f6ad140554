import type { ElementContent, Root, RootContent } from 'hast';

/** Content split for a label or legend: the words that may be in one, and the blocks after them. */
export interface LabelParts {
  /** Phrasing content without links; empty if the content does not begin with a paragraph or code. */
  readonly label: ElementContent[];
  readonly rest: RootContent[];
}

/** The HTML of content split for a label; either can be empty. */
export interface LabelAndRest {
  readonly label: string;
  readonly rest: string;
}

/** Splits content for a label: the words of a leading paragraph, or a leading code block as `<code>` (see learning.md#markup). */
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
  if (code?.type === 'element' && code.tagName === 'code')
    return [{ ...code, properties: { className: ['block'], translate: 'no' } }];
  return undefined;
}

function withoutLinks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const inner = withoutLinks(node.children);
    return node.tagName === 'a' ? inner : [{ ...node, children: inner }];
  });
}
