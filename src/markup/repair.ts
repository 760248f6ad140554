import type { Html, Link, Nodes, Parents, Root, Text } from 'mdast';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { dialect } from './dialect.ts';
import { applyEdits, type Edit } from './edit.ts';
import { isHtmlTag, swallowingTags } from './html-tags.ts';

/**
 * Stands beside a `**` that CommonMark would not take for a delimiter, where it counts as punctuation, and inside an address
 * that is to stay text. It is never shown: it is taken out again after parsing. (OBJECT REPLACEMENT CHARACTER: nothing an author types.)
 */
export const delimiterHelp = '\uFFFC';

/**
 * Mends what would otherwise show as debris (FORMAT 8), in text only and never in code: bold that closes after punctuation
 * before a letter, as is usual in Chinese; tags with spaces in them; tags that do not exist, which become text; tags that
 * would swallow what follows. Most text needs none of it and is returned as it is.
 */
export function repair(source: string): string {
  if (!/\*\*|<\s*\/?\s*[A-Za-z]|:\/\/|www\.|@/.test(source)) return source;
  const tree = markdownToMdast(source, { features: dialect }) as Root;
  const edits: Edit[] = [];
  const ends = lastEnds(source);
  visit(tree, (node: Nodes) => {
    if (node.type === 'html') edits.push(...htmlEdits(node, source, ends));
    else if (node.type === 'link') edits.push(...bareAddress(node, source));
    else if (node.type === 'text') edits.push(...spacedTags(node, source));
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      edits.push(...boldEdits(node, source));
    }
  });
  return applyEdits(source, inOrder(edits));
}

/** The dialect has no bare links: an address without brackets is text, often one that leads nowhere (FORMAT 6). */
function bareAddress({ position }: Link, source: string): Edit[] {
  const start = position?.start.offset ?? 0;
  const written = source.slice(start, position?.end.offset ?? 0);
  const sign = /^[<[]/.test(written) ? -1 : written.search(/:\/\/|(?<=^www)\.|@/);
  return sign < 0 ? [] : [{ offset: start + sign, length: 0, replacement: delimiterHelp }];
}

/**
 * Helps each second `**` of a block to close, and each first one to open, where only its neighbours prevent it. Spaces inside
 * the pair go where Chinese is written, which has none; elsewhere `a ** b ** c` may be meant.
 */
function boldEdits(block: Parents, source: string): Edit[] {
  const marks = boldMarks(block, source);
  const edits: Edit[] = [];
  for (let index = 0; index + 1 < marks.length; index += 2) {
    const open = marks[index] ?? 0;
    const close = marks[index + 1] ?? 0;
    const content = source.slice(open + 2, close);
    if (/^ | $/.test(content)) {
      if (!/\p{Script=Han}/u.test(source.slice(Math.max(0, open - 2), close + 4))) continue;
      const lead = content.length - content.trimStart().length;
      const trail = content.length - content.trimEnd().length;
      edits.push(
        { offset: open + 2, length: lead, replacement: '' },
        { offset: close - trail, length: trail, replacement: '' },
      );
    }
    const text = content.trim();
    if (isLetter(source[open - 1]) && isPunctuation(text[0]))
      edits.push({ offset: open, length: 0, replacement: delimiterHelp });
    if (isPunctuation(text.at(-1)) && isLetter(source[close + 2])) {
      edits.push({ offset: close + 2, length: 0, replacement: delimiterHelp });
    }
  }
  return edits;
}

/** Offsets of the `**` of a block, those in code and tags left out. */
function boldMarks(block: Parents, source: string): number[] {
  const start = block.position?.start.offset ?? 0;
  const end = block.position?.end.offset ?? 0;
  const code: [number, number][] = [];
  visit(block, ['inlineCode', 'html'], ({ position }) => {
    code.push([position?.start.offset ?? 0, position?.end.offset ?? 0]);
  });
  return [...source.slice(start, end).matchAll(/(?<![\\*])\*\*(?!\*)/g)]
    .map((match) => start + match.index)
    .filter((at) => !code.some(([from, to]) => at >= from && at < to));
}

function isPunctuation(letter = ' '): boolean {
  return /[\p{P}\p{S}]/u.test(letter);
}

function isLetter(letter = ' '): boolean {
  return !/[\s\p{P}\p{S}]/u.test(letter);
}

/** `< code >x</ code >` is meant as a tag; only tags that exist are closed up. */
function spacedTags(node: Text, source: string): Edit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  return [...source.slice(start, end).matchAll(/<(\s*)(\/?)(\s*)([A-Za-z][A-Za-z0-9]*)\s*>/g)]
    .filter(([, before = '', , after = '', tag = '']) => before + after !== '' && isHtmlTag(tag))
    .map((match) => {
      const replacement = `<${match[2] ?? ''}${match[4] ?? ''}>`;
      return { offset: start + match.index, length: match[0].length, replacement };
    });
}

/** Turns the `<` of tags that do not exist, or would swallow the rest of the text, into text. */
function htmlEdits(node: Html, source: string, ends: ReadonlyMap<string, number>): Edit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  return [...source.slice(start, end).matchAll(/<(\/?)([A-Za-z][A-Za-z0-9:-]*)/g)]
    .map((match) => ({ at: start + match.index, slash: match[1], tag: (match[2] ?? '').toLowerCase() }))
    .filter(
      ({ at, slash, tag }) =>
        !isHtmlTag(tag) || (slash === '' && swallowingTags.has(tag) && (ends.get(tag) ?? -1) < at),
    )
    .map(({ at }) => ({ offset: at, length: 1, replacement: '&lt;' }));
}

/** Where each tag is closed for the last time. */
function lastEnds(source: string): Map<string, number> {
  const found = source.matchAll(/<\/([A-Za-z][A-Za-z0-9:-]*)/g);
  return new Map(Array.from(found, ({ 1: tag = '', index }) => [tag.toLowerCase(), index]));
}

/** The edits in the order of the text; neighbouring pairs of `**` can ask for the same edit twice. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const unique = new Map(
    edits.map((edit) => [`${String(edit.offset)} ${String(edit.length)} ${edit.replacement}`, edit]),
  );
  return [...unique.values()].toSorted((a, b) => a.offset - b.offset);
}
