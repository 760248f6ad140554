import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast, markdownToHast } from 'satteri';
import { highlightBlocks, markPhrases } from '../markup/code.ts';
import { dialect } from '../markup/dialect.ts';
import { highlightLines } from '../markup/highlight.ts';
import { restoreText, translateHtml } from '../markup/html.ts';
import { splitForLabel, type LabelAndRest } from '../markup/label.ts';
import { keepDollars } from '../markup/formulas.ts';
import { renderMath } from '../markup/math.ts';
import { isPlaceholder, markPlaceholders, mayHavePlaceholders } from '../markup/placeholders.ts';
import { repair } from '../markup/repair.ts';
import { sanitise } from '../markup/sanitise.ts';
import { finishTables } from '../markup/tables.ts';
import { walkElements } from '../markup/walk.ts';

/** Markdown, and the options that change its meaning on every page. */
export interface Content {
  readonly source: string;
  /** Whether `$…$` is maths. */
  readonly math: boolean;
  /** The language that the lesson teaches. Its code spans are phrases of that language, not code. */
  readonly taughtLanguage: string | undefined;
}

/** Rendered content: HTML that is the same on every page, or a sanitised tree that each page finishes. */
export type Rendered<T> = { readonly html: T } | { readonly tree: Root };

/**
 * All rendering that does not depend on the page: most of the work of a build. The functions take and return plain data, so that
 * another thread can run them.
 */
export const taskHandlers = {
  /** Renders Markdown to sanitised HTML. */
  blocks: (content: Content): Promise<Rendered<Blocks>> =>
    render(contentTree(content), (tree) => ({ blocks: toHtml(tree) })),
  /** Does the same and also splits the HTML for a label or legend. Paper shows the same text unsplit. */
  labelAndRest: (content: Content): Promise<Rendered<Blocks & LabelAndRest>> =>
    render(contentTree(content), (tree) => ({ blocks: toHtml(tree), ...labelOf(tree) })),
  /** Finishes HTML from Hornbook's own components like content, but does not sanitise it. */
  trusted: (html: string): Promise<Rendered<Blocks>> =>
    render(htmlToHast(html, { fragment: true }) as Root, (tree) => ({ blocks: toHtml(tree) })),
  /** Highlights code. Returns HTML line by line. */
  highlightLines: ({ code, language }: Code): Promise<string[]> => highlightLines(code, language),
};

export interface Blocks {
  readonly blocks: string;
}

export interface Code {
  readonly code: string;
  /** The word after the fence. */
  readonly language: string | undefined;
}

export type TaskHandlers = typeof taskHandlers;

/** One call of a task handler, as plain data. */
export interface ContentTask<K extends keyof TaskHandlers = keyof TaskHandlers> {
  readonly kind: K;
  readonly input: Parameters<TaskHandlers[K]>[0];
}

/** Runs a task in this thread. */
export function runTask({ kind, input }: ContentTask): Promise<unknown> {
  const handler = taskHandlers[kind] as (input: ContentTask['input']) => Promise<unknown>;
  return handler(input);
}

/** Returns the HTML of a tree, split for a label. */
export function labelOf(tree: Root): LabelAndRest {
  const { label, rest } = splitForLabel(tree);
  return { label: toHtml({ type: 'root', children: label }), rest: toHtml({ type: 'root', children: rest }) };
}

async function render<T>(tree: Root, make: (tree: Root) => T): Promise<Rendered<T>> {
  await highlightBlocks(tree);
  if (dependsOnPage(tree)) return { tree };
  finishTables(tree);
  return { html: make(tree) };
}

function contentTree({ source, math, taughtLanguage }: Content): Root {
  const repaired = repair(source);
  const parsed = markdownToHast(math ? keepDollars(repaired) : repaired, {
    features: { ...dialect, rawHtml: true },
    position: false,
  }) as Root;
  translateHtml(parsed);
  const tree = sanitise(parsed);
  restoreText(tree);
  if (mayHavePlaceholders(source)) markPlaceholders(tree);
  if (math) renderMath(tree);
  if (taughtLanguage !== undefined) markPhrases(tree, taughtLanguage);
  return tree;
}

/**
 * Headings need ids that are unique on the page, and links and images resolve relative to it. Tables with links or images then
 * wait as well: a cell is empty if its only link or image leads nowhere.
 */
function dependsOnPage(tree: Root): boolean {
  let depends = false;
  walkElements(tree, (node) => {
    depends ||= /^(?:h[1-6]|a|img)$/.test(node.tagName) || isPlaceholder(node);
    return undefined;
  });
  return depends;
}
