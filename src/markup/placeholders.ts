import type { Element, ElementContent, Root } from 'hast';
import { walkElements } from './walk.ts';

/** Words for the values that tests put into the text of a hint elsewhere (see format.md#hints-seeds-and-solutions). */
export type PlaceholderWords = Readonly<Record<'expected' | 'actual', string>>;

/** Stands for a value if the words of a language are not known. */
const neutral = '…';

const placeholder = /[-–—]{1,2} ?fcc-(expected|actual) ?[-–—]{1,2}/i;

/** True if a text may have placeholders; a cheap test before it is parsed. */
export function mayHavePlaceholders(source: string): boolean {
  return /fcc-(?:expected|actual)/i.test(source);
}

/** Replaces the placeholders of a tree, and code that consists of one, by empty elements. Code blocks keep them. */
export function markPlaceholders(tree: Root | Element): void {
  const children = tree.children as ElementContent[];
  tree.children = children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return split(child.value);
    if (child.type !== 'element' || child.tagName === 'pre') return [child];
    markPlaceholders(child);
    const [only] = child.children;
    const isAlone = child.tagName === 'code' && child.children.length === 1 && only?.type === 'element';
    return isAlone && isPlaceholder(only) ? [only] : [child];
  });
}

function split(text: string): ElementContent[] {
  return text.split(placeholder).flatMap((piece, index): ElementContent[] => {
    const isName = index % 2 === 1;
    if (isName)
      return [{ type: 'element', tagName: 'bdi', properties: { dataPlaceholder: piece.toLowerCase() }, children: [] }];
    return piece === '' ? [] : [{ type: 'text', value: piece }];
  });
}

/** True for an element that `markPlaceholders` made. */
export function isPlaceholder({ properties }: Element): boolean {
  return typeof properties.dataPlaceholder === 'string';
}

/** Fills the elements that `markPlaceholders` made with words of the page. */
export function fillPlaceholders(tree: Root, words: PlaceholderWords | undefined): void {
  walkElements(tree, (node) => {
    if (!isPlaceholder(node)) return undefined;
    const value = words?.[node.properties.dataPlaceholder === 'expected' ? 'expected' : 'actual'] ?? neutral;
    node.properties = { className: ['placeholder'] };
    node.children = [{ type: 'text', value }];
    return [node];
  });
}
