import type { Html, Link, Nodes, Parents, Root, Text } from 'mdast';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { dialect } from './dialect.ts';
import { delimiterHelp } from './delimiter-help.ts';
import { applyEdits, type Edit } from './edit.ts';
import { hasCjk, rawEmphasis } from './emphasis.ts';
import { isHtmlTag, swallowingTags } from './html-tags.ts';
import { isProse } from './prose-text.ts';

/**
 * Repairs Markdown whose source would otherwise show on the page (see format.md#markdown-and-html), in text but never in code:
 * bold and italics that end between punctuation and a letter, as is usual in Chinese; tags with spaces; unknown tags and tags that would
 * swallow what follows, which become text. Most text needs no repair and is returned unchanged.
 */
export function repair(source: string): string {
  const hasCjkEmphasis = /[*_]|~~/.test(source) && hasCjk(source);
  if (!hasCjkEmphasis && !/\*\*|<\s*\/?\s*[A-Za-z]|:\/\/|www\.|@/.test(source)) return source;
  const tree = markdownToMdast(source, { features: dialect }) as Root;
  const edits: Edit[] = [];
  const ends = lastEnds(source);
  visit(tree, (node: Nodes) => {
    if (node.type === 'html') edits.push(...htmlEdits(node, source, ends));
    else if (node.type === 'link') edits.push(...bareUrl(node, source));
    else if (node.type === 'text') edits.push(...spacedTags(node, source));
    else if (isProse(node)) {
      edits.push(...boldEdits(node, source));
      if (hasCjkEmphasis) edits.push(...rawEmphasis(node, source).edits);
    }
  });
  return applyEdits(source, inOrder(edits));
}

/** Keeps a URL without brackets text: the dialect has no bare links (see format.md#markdown-and-html). */
function bareUrl({ position }: Link, source: string): Edit[] {
  const start = position?.start.offset ?? 0;
  const written = source.slice(start, position?.end.offset ?? 0);
  const sign = /^[<[]/.test(written) ? -1 : written.search(/:\/\/|(?<=^www)\.|@/);
  return sign < 0 ? [] : [{ offset: start + sign, length: 0, replacement: delimiterHelp }];
}

/**
 * Makes each first `**` of a block open and each second one close if only its neighbours prevent it. In Chinese, which has no
 * spaces, it also removes spaces inside the pair; elsewhere, `a ** b ** c` can be intended.
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

/** The offsets of all `**` of a block outside code and tags. */
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

/** Removes the spaces from tags such as `< code >x</ code >`, if the tag is known. */
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

/** Turns the `<` of unknown tags, and of tags that would swallow the rest of the text, into text. */
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

/** The offset of the last end tag of each tag name. */
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
