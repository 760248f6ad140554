import type { Nodes } from 'mdast';

/** Stands for a sign that is not text: part of code, of a tag, of a link or of an escape. It is not white space or a bracket. */
export const notText = '\uFFFC';

/** A block with inline content. */
export type ProseBlock = Extract<Nodes, { type: 'heading' | 'paragraph' | 'tableCell' }>;

/** Whether a node is a block with inline content. */
export function isProse(node: Nodes): node is ProseBlock {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** The source of a block and where it begins. In `text`, everything that is not plain text is replaced, sign by sign. */
export interface ProseText {
  readonly start: number;
  readonly text: string;
}

/** Returns the source of a block in which only its text can be searched. A URL without brackets is text. */
export function proseText(block: ProseBlock, source: string): ProseText {
  const start = block.position?.start.offset ?? 0;
  const letters = source.slice(start, block.position?.end.offset).split('');
  const hide = (from: number, to: number) => letters.fill(notText, from - start, to - start);
  for (const node of block.children) hideMarkup(node, source, hide);
  const text = letters.join('');
  return { start, text: text.replace(/\\[!-/:-@[-`{-~]/g, notText.repeat(2)) };
}

function hideMarkup(node: Nodes, source: string, hide: (from: number, to: number) => void): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const isBareUrl = node.type === 'link' && !/[<[]/.test(source[from] ?? '');
  if (isBareUrl || node.type === 'text') return;
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
    for (const child of node.children) hideMarkup(child, source, hide);
  } else hide(from, to);
}
