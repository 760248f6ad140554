import type { Element, ElementContent } from 'hast';

/** Hanzi and their pinyin: `设计师 (shè jì shī)` (see format.md#pinyin). */
const pair = /(\p{Script=Han}+)\s?\(([^()]*[\p{Script=Latin}][^()]*)\)/gu;

/** Whether a text has at least one pair of hanzi and pinyin. */
export function hasPair(text: string): boolean {
  return text.search(pair) >= 0;
}

/** Converts each pair to `<ruby>` and leaves the text between them unchanged. */
export function rubyContent(text: string): ElementContent[] {
  const content: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(pair)) {
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
