import type { Edit } from './edit.ts';
import { delimiterHelp } from './delimiter-help.ts';
import { proseText, type ProseBlock } from './prose-text.ts';

/** A letter or sign of Chinese, Japanese or Korean, which are written without spaces around emphasis. */
const cjk = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u;
const punctuation = /[\p{P}\p{S}]/u;
const space = /\s/;

/** Whether a text has a letter or sign of Chinese, Japanese or Korean. */
export function hasCjk(text: string): boolean {
  return cjk.test(text);
}

/** A run of `*`, `_` or `~` that can begin or end emphasis. */
interface Run {
  readonly offset: number;
  readonly signs: string;
  /** The letters before and after it; a space at the ends of a block. */
  readonly before: string;
  readonly after: string;
}

/** Emphasis in a block that Markdown leaves as text. */
export interface RawEmphasis {
  /** Inserts helper characters around emphasis beside Chinese, Japanese or Korean, so that Markdown reads it. */
  readonly edits: readonly Edit[];
  /** The offsets of signs that stay text although they look like emphasis. */
  readonly raw: readonly number[];
}

/**
 * Finds emphasis that Markdown leaves as text only because there is punctuation inside it and a letter outside, and one of them is
 * Chinese, Japanese or Korean: `*はい。*と` (see format.md#markdown-and-html). Bold text has a repair of its own.
 */
export function rawEmphasis(block: ProseBlock, source: string): RawEmphasis {
  if (!/[*_~]/.test(source.slice(block.position?.start.offset, block.position?.end.offset)))
    return { edits: [], raw: [] };
  const open: Run[] = [];
  const edits: Edit[] = [];
  const raw: number[] = [];
  for (const run of runsIn(block, source)) {
    const opener = open.findLast(({ signs }) => signs === run.signs);
    if (opener && (closes(run) || needsHelpAfter(run)) && !isFootnote(opener, run)) {
      open.length = open.indexOf(opener);
      if (needsHelpBefore(opener)) edits.push({ offset: opener.offset, length: 0, replacement: delimiterHelp });
      if (needsHelpAfter(run))
        edits.push({ offset: run.offset + run.signs.length, length: 0, replacement: delimiterHelp });
    } else if (opener && isRawPair(opener, run)) {
      open.length = open.indexOf(opener);
      raw.push(opener.offset);
    } else if (opens(run) || needsHelpBefore(run) || (space.test(run.after) && cjk.test(run.before))) open.push(run);
  }
  return { edits, raw };
}

function runsIn(block: ProseBlock, source: string): Run[] {
  const { start, text } = proseText(block, source);
  return [...text.matchAll(/\*+|_+|~~/g)]
    .filter(([signs]) => signs !== '**')
    .map(({ 0: signs, index }) => ({
      offset: start + index,
      signs,
      before: letterBefore(text, index),
      after: String.fromCodePoint(text.codePointAt(index + signs.length) ?? 32),
    }));
}

function letterBefore(text: string, index: number): string {
  return /.$/su.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? ' ';
}

/** Whether Markdown can read a run as the beginning of emphasis (“left-flanking”). */
function opens({ before, after }: Run): boolean {
  return !space.test(after) && (!punctuation.test(after) || space.test(before) || punctuation.test(before));
}

/** Whether Markdown can read a run as the end of emphasis (“right-flanking”). */
function closes({ before, after }: Run): boolean {
  return !space.test(before) && (!punctuation.test(before) || space.test(after) || punctuation.test(after));
}

/** Whether a run could begin emphasis if there were punctuation before it. A number before `*` makes it a sign of arithmetic. */
function needsHelpBefore(run: Run): boolean {
  const { before, after } = run;
  return !opens(run) && !space.test(after) && !/\d/.test(before) && (cjk.test(before) || cjk.test(after));
}

function needsHelpAfter(run: Run): boolean {
  const { before, after } = run;
  return !closes(run) && !space.test(before) && !/\d/.test(after) && (cjk.test(before) || cjk.test(after));
}

/** Whether both runs are marks of footnotes, as in “价格*（含税）和运费*（含税）”. */
function isFootnote(opener: Run, closer: Run): boolean {
  const isMark = ({ before, after }: Run) => /[\p{L}\p{N}]/u.test(before) && /\p{Ps}/u.test(after);
  return isMark(opener) && isMark(closer);
}

/** Whether two runs enclose text with spaces inside, beside a letter that has no spaces around it, or are marks of footnotes. */
function isRawPair(opener: Run, closer: Run): boolean {
  if (isFootnote(opener, closer)) return true;
  const isSpaced = space.test(opener.after) || space.test(closer.before);
  return isSpaced && cjk.test(opener.before) && cjk.test(closer.after);
}
