import type { Nodes, Root } from 'hast';
import { markdownToHast } from 'satteri';
import { dialect } from './dialect.ts';
import { restoreText, translateHtml } from './html.ts';
import { repair } from './repair.ts';
import { sanitise } from './sanitise.ts';

/** How elements of one look are written. An element that is not listed has a look of its own. */
const looks: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['pre', 'samp', 'code'].map((tag) => [tag, 'code'])),
  ...Object.fromEntries(['b', 'strong'].map((tag) => [tag, 'strong'])),
  ...Object.fromEntries(['i', 'em', 'cite', 'dfn', 'var'].map((tag) => [tag, 'em'])),
  ...Object.fromEntries(['s', 'del'].map((tag) => [tag, 's'])),
  ...Object.fromEntries(['u', 'ins'].map((tag) => [tag, 'u'])),
};

/** Elements without a look. A label shows a link as its text. */
const plain = new Set(['a', 'abbr', 'bdi', 'bdo', 'p', 'div', 'span', 'wbr']);

/** Elements that begin a new line. */
const blocks = new Set([
  'p',
  'div',
  'pre',
  'br',
  'blockquote',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'hr',
  'dl',
  'dt',
  'dd',
]);

/** Signs of the form. Texts do not contain them, because they are for private use. */
const sign = { look: '\uE000', lookEnd: '\uE001', line: '\uE002', space: '\uE003', picture: '\uE004' } as const;

/** What makes text more than plain words. Parsing takes long, and most answers are plain. */
const markup = /[<&*_`~\\[\]#>|\n@]|^[-+]|^\d+[.)]|:\/\/|www\./;

/** A word with its look, or what separates words. */
interface Piece {
  readonly text: string;
  readonly look: string;
}

/**
 * Returns a form of Markdown that is equal for two texts that a page shows alike, however they are written: with entities, HTML,
 * other signs for the same emphasis, or spaces that are not shown.
 */
export function shownForm(markdown: string): string {
  const source = markdown.trim();
  const [, code] = /^`([^`\n]+)`$/.exec(source) ?? [];
  if (code?.trim()) return spaced(`${sign.look}code${sign.lookEnd}${code.trim()}`);
  if (!markup.test(source)) return spaced(source);
  const parsed = markdownToHast(repair(source), { features: { ...dialect, rawHtml: true }, position: false }) as Root;
  translateHtml(parsed);
  const tree = sanitise(parsed);
  restoreText(tree);
  // The look of a space does not show, and neighbours of one look are one piece.
  let last = '';
  const written = piecesOf(tree, []).map(({ text, look }) => {
    if (look === last || text === ' ' || text === sign.line) return text;
    last = look;
    return `${sign.look}${look}${sign.lookEnd}${text}`;
  });
  return spaced(written.join(''));
}

function piecesOf(node: Nodes, looksAround: readonly string[], isPre = false): Piece[] {
  if (node.type === 'text') {
    const look = [...new Set(looksAround)].toSorted().join(' ');
    const words = isPre ? [preformatted(node.value)] : node.value.split(/(\s)/);
    return words.flatMap((text) => (text === '' ? [] : [{ text: text.trim() === '' ? ' ' : text, look }]));
  }
  if (node.type !== 'element' && node.type !== 'root') return [];
  const tag = node.type === 'element' ? node.tagName : '';
  if (node.type === 'element' && tag === 'img')
    return [{ text: `${sign.picture}${String(node.properties['src'])}`, look: '' }];
  const look = tag === '' || plain.has(tag) ? [] : [looks[tag] ?? tag];
  const inside = node.children.flatMap((child) => piecesOf(child, [...looksAround, ...look], isPre || tag === 'pre'));
  const line = { text: sign.line, look: '' };
  return blocks.has(tag) ? [line, ...inside, line] : inside;
}

/** Text of a code block, in which spaces and lines show. */
function preformatted(text: string): string {
  return text.replace(/\n$/, '').replaceAll(' ', sign.space).replaceAll('\n', `${sign.space}${sign.line}${sign.space}`);
}

/** Collapses white space and drops signs that are not shown. */
function spaced(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s*\uE002[\s\uE002]*/g, sign.line)
    .replace(/\s+/g, ' ')
    .replace(/^[\s\uE002]+|[\s\uE002]+$/g, '');
}
