import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { dialect } from './dialect.ts';
import { applyEdits } from './edit.ts';

/** Stands for a dollar sign that begins or ends no formula. (INTERLINEAR ANNOTATION TERMINATOR, which no author types.) */
export const plainDollar = '\uFFFB';

/** A formula in a text, or a dollar sign outside formulas. */
export interface FormulaMatch {
  readonly index: number;
  readonly length: number;
  /** Undefined for a dollar sign. */
  readonly tex?: string;
  readonly isBlock: boolean;
  /** Whether a dollar sign is escaped and thus meant. */
  readonly isEscaped: boolean;
}

/**
 * `$$…$$`, `\[…\]`, `\(…\)` and `$…$`, or an escaped dollar sign. As upstream, it is applied after Markdown is parsed, because
 * authors escape formulas for Markdown (see format.md#markdown-and-html).
 */
const formula = /\\\$|\uFFFB|\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\]|\\\(([\s\S]+?)\\\)|\$((?:\\\$|[^$\n])+?)\$|\$/g;

/** The formulas of a text and its other dollar signs, in order. */
export function formulasIn(text: string): FormulaMatch[] {
  const found: FormulaMatch[] = [];
  const pattern = new RegExp(formula);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, dollars, brackets, round, dollar] = match;
    const { index } = match;
    const after = index + whole.length;
    const isDollars =
      dollar !== undefined &&
      !isFormula(text.slice(Math.max(0, index - 2), index), dollar, text.slice(after, after + 3));
    const tex = isDollars ? undefined : (dollars ?? brackets ?? round ?? dollar);
    const isBlock = dollars !== undefined || brackets !== undefined;
    if (isDollars) pattern.lastIndex = index + 1;
    const length = isDollars ? 1 : whole.length;
    const isEscaped = whole === '\\$' || whole === plainDollar;
    found.push({
      index,
      length,
      isBlock,
      isEscaped,
      ...(tex === undefined ? {} : { tex: tex.replaceAll(plainDollar, '\\$') }),
    });
  }
  return found;
}

/** What follows the dollar sign of a price: `5`, ` 1,000`, `.50`. */
const amount = /^\s?\.?\d/;
const words = /(?<![\\\p{L}])\p{L}{2,}/gu;

/**
 * Whether the text between two dollar signs is a formula, and not what is between two prices or names of variables, as in
 * “$5 and $10”, “US$ 5 or 10$” and “$HOME or $PATH”.
 */
function isFormula(before: string, tex: string, after: string): boolean {
  const isAmount = amount.test(tex);
  const isOpenEnded = /\s$/.test(tex);
  // “5 $, 10 $”: the sign follows a number, or punctuation follows the sign.
  if (/\d\s?$/.test(before) && /^[\s.,;:!?)]/.test(tex)) return false;
  if (/^[,;:!?]\s/.test(tex)) return false;
  // “US$5”, and “$5-$10” but not “$7=$1”.
  if (isAmount && /[A-Z]$/.test(before)) return false;
  if (isAmount && /^\d/.test(after) && !/[=\\^_{]/.test(tex)) return false;
  if (isAmount && /[\s–—-]$/.test(tex) && /^\s?\.?\d/.test(after)) return false;
  // “$5 and $x”: the second sign begins something.
  if (!/^\s/.test(tex) && isOpenEnded && /^(?:[A-Za-z0-9{\\_]|[.+−-]\d)/.test(after)) return false;
  // “$5 (or $x)”, “$HOME/bin:$PATH” and “${name}${age}”.
  if (/[^\\][([{（]$/.test(tex)) return false;
  if (/^[A-Z_]{2,}/.test(tex) && /^[A-Z_]{2,}/.test(after)) return false;
  if (/^\{[A-Za-z_]\w*\}/.test(tex) && after.startsWith('{')) return false;
  // “$100 for you and 50$ for me” and “the signs $ and the sign $”.
  const isProse = isAmount || (/^\s/.test(tex) && isOpenEnded);
  if (!isProse || /[\\^_{}=<>≤≥×]/.test(tex)) return true;
  const count = tex.match(words)?.length ?? 0;
  return (
    count < 2 &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(tex) &&
    !(isAmount && count > 0 && isOpenEnded)
  );
}

/** Replaces escaped dollar signs in the text of Markdown, but not in code, so that they stay dollar signs. */
export function keepDollars(source: string): string {
  if (!/\\\$|&(?:#0*36|#x0*24|dollar);/i.test(source)) return source;
  const tree = markdownToMdast(source, { features: dialect }) as Root;
  const edits: { offset: number; length: number; replacement: string }[] = [];
  visit(tree, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0;
    const written = source.slice(start, position?.end.offset);
    for (const { 0: found, index } of written.matchAll(/\\\\|\\\$|&(?:#0*36|#x0*24|dollar);/gi)) {
      if (found !== '\\\\') edits.push({ offset: start + index, length: found.length, replacement: plainDollar });
    }
  });
  return applyEdits(source, edits);
}

/**
 * The offset of the first dollar sign of a text that is probably half of a formula: it has no partner, and it does not begin a
 * price or a name. If the number of signs is odd, it can be any of them.
 * @param runs pieces of Markdown between which no formula can extend
 */
export function oddDollar(runs: readonly { readonly start: number; readonly written: string }[]): number | undefined {
  const loose = runs.flatMap(({ start, written }) => {
    const text = withoutEscapes(written);
    return formulasIn(text)
      .filter(({ tex, isEscaped }) => tex === undefined && !isEscaped)
      .map(({ index }) => ({ offset: start + index, isMeant: isMeant(text, index) }));
  });
  return (loose.find(({ isMeant }) => !isMeant) ?? (loose.length % 2 === 1 ? loose[0] : undefined))?.offset;
}

/** Replaces escapes and entities of Markdown by text of the same length, so that offsets stay. */
function withoutEscapes(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\u200B${sign === '$' ? plainDollar : sign}`)
    .replace(/&(?:#\w+|\w+);/g, (entity) => '<'.padEnd(entity.length, '\u200B'));
}

/** Whether a dollar sign without a partner begins or ends a price, or begins the name of a variable. */
function isMeant(text: string, index: number): boolean {
  const rest = text.slice(index + 1, index + 4);
  return amount.test(rest) || /\d\s?$/.test(text.slice(0, index)) || /^(?:[A-Z_]{2}|\{)/.test(rest);
}
