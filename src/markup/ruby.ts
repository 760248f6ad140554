import type { Element, ElementContent } from 'hast';
import { isPinyin } from './pinyin.ts';

/** Hanzi and text in parentheses: `设计师 (shè jì shī)`. A new run of hanzi begins only after another sign. */
const candidate = /(?<!\p{Script=Han})(\p{Script=Han}+)\s*\(([^()]*)\)/gu;

/** Whether a text has at least one pair of hanzi and pinyin. */
export function hasPair(text: string): boolean {
  return pairsIn(text).length > 0;
}

/** The pairs of hanzi and their pinyin in a text (see format.md#pinyin). */
function pairsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(candidate)].filter(
    ([, hanzi = '', inside = '']) => /\p{Script=Latin}/u.test(inside) && isPinyin(inside.trim(), hanzi),
  );
}

/** Converts each pair to `<ruby>` and leaves the text between them unchanged. */
export function rubyContent(text: string): ElementContent[] {
  const content: ElementContent[] = [];
  let end = 0;
  for (const match of pairsIn(text)) {
    if (match.index > end) content.push({ type: 'text', value: text.slice(end, match.index) });
    content.push(ruby(match[1] ?? '', match[2] ?? ''));
    end = match.index + match[0].length;
  }
  if (end < text.length) content.push({ type: 'text', value: text.slice(end) });
  return content;
}

function ruby(hanzi: string, pinyin: string): Element {
  const part = (tagName: string, value: string): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children: [{ type: 'text', value }],
  });
  return {
    type: 'element',
    tagName: 'ruby',
    properties: {},
    children: [{ type: 'text', value: hanzi }, part('rp', ' ('), part('rt', pinyin), part('rp', ')')],
  };
}
