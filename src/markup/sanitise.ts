import type { Nodes, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { successors } from './html.ts';
import { walkElements } from './walk.ts';

/**
 * The HTML that content may use (see format.md#markdown-and-html). Nothing else reaches a page: an unlisted tag is replaced by its
 * content, and a tag in `strip` is removed with its content. Ids and names are dropped, so that content cannot imitate a part of
 * the page.
 */
const allowed: Schema = {
  tagNames: [
    ...['a', 'abbr', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'details', 'dfn'],
    ...['div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins'],
    ...['kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub'],
    ...['summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul', 'var', 'wbr'],
    // The box of a task list, which becomes text again.
    'input',
  ],
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'object',
    'embed',
    'iframe',
    'frame',
    'textarea',
    'select',
    'title',
  ],
  attributes: {
    '*': ['lang', ['dir', 'ltr', 'rtl', 'auto'], 'title', ['translate', 'yes', 'no'], ['className', /^align-./]],
    a: ['href', ['target', '_blank']],
    blockquote: [],
    code: [['className', /^language-./]],
    img: ['src', 'alt', 'width', 'height'],
    input: [['type', 'checkbox'], 'checked'],
    li: ['value'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
  },
  ancestors: {
    caption: ['table'],
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    summary: ['details'],
    figcaption: ['figure'],
    rp: ['ruby'],
    rt: ['ruby'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: { img: { alt: '' } },
  allowComments: false,
  allowDoctypes: false,
};

/** Whether a tag reaches a page, unchanged or as its successor. */
export function isAllowedTag(tag: string): boolean {
  return allowed.tagNames?.includes(tag) === true || tag in successors;
}

/** Returns a tree with only the HTML that content may use. */
export function sanitise(tree: Nodes): Root {
  const clean = sanitize(tree, allowed);
  const root: Root =
    clean.type === 'root' ? clean : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
  walkElements(root, ({ properties }) => {
    if (Array.isArray(properties.className) && properties.className.length === 0) delete properties.className;
    return undefined;
  });
  return root;
}
