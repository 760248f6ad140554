import { htmlVoidElements } from 'html-void-elements';

/** Tags of HTML, SVG and MathML that occur in prose. Anything else in angle brackets is text. */
const known = new Set([
  ...htmlVoidElements,
  ...['a', 'abbr', 'acronym', 'address', 'article', 'aside', 'audio', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'body'],
  ...['button', 'canvas', 'caption', 'center', 'cite', 'code', 'colgroup', 'data', 'datalist', 'dd', 'del', 'details'],
  ...[
    'dfn',
    'dialog',
    'div',
    'dl',
    'dt',
    'em',
    'fieldset',
    'figcaption',
    'figure',
    'font',
    'footer',
    'form',
    'h1',
    'h2',
  ],
  ...['h3', 'h4', 'h5', 'h6', 'head', 'header', 'hgroup', 'html', 'i', 'iframe', 'ins', 'kbd', 'label', 'legend', 'li'],
  ...[
    'main',
    'map',
    'mark',
    'math',
    'menu',
    'meter',
    'nav',
    'noscript',
    'object',
    'ol',
    'optgroup',
    'option',
    'output',
  ],
  ...['p', 'picture', 'pre', 'progress', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'script', 'search', 'section', 'select'],
  ...['slot', 'small', 'span', 'strike', 'strong', 'style', 'sub', 'summary', 'sup', 'svg', 'table', 'tbody', 'td'],
  ...['template', 'textarea', 'tfoot', 'th', 'thead', 'time', 'title', 'tr', 'tt', 'u', 'ul', 'var', 'video'],
  ...[
    'g',
    'path',
    'use',
    'defs',
    'circle',
    'rect',
    'line',
    'polygon',
    'polyline',
    'ellipse',
    'text',
    'tspan',
    'symbol',
  ],
  ...['mi', 'mo', 'mn', 'mrow', 'msup', 'msub', 'mfrac', 'msqrt', 'mtext', 'mtable', 'mtr', 'mtd'],
]);

/** Whether a name is that of a known tag. */
export function isHtmlTag(name: string): boolean {
  return known.has(name.toLowerCase());
}

/** Tags whose content is not shown as text. Without an end tag, they would swallow the rest of the lesson. */
export const swallowingTags: ReadonlySet<string> = new Set([
  ...['script', 'style', 'textarea', 'title', 'iframe', 'noscript', 'template', 'select', 'plaintext', 'xmp'],
  ...['object', 'svg', 'math', 'button'],
]);
