import type { Element, ElementContent, Root } from 'hast';
import katex from 'katex';
import { htmlToHast } from 'satteri';
import { walkElements } from './walk.ts';

/**
 * `$…$`, `$$…$$`, `\(…\)` and `\[…\]` in a run of text. As upstream, it is applied after Markdown is parsed, because authors
 * escape formulas for Markdown (see format.md#markdown-and-html).
 */
const formula = /\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\]|\\\(([\s\S]+?)\\\)|\$((?:\\\$|[^$\n])+?)\$/g;

/** Replaces formulas in the text of a tree by MathML, except in code. */
export function renderMath(tree: Root): void {
  renderIn(tree);
}

function renderIn(parent: Root | Element): void {
  if (parent.type === 'element' && ['code', 'pre', 'math'].includes(parent.tagName)) return;
  const children = joinBreaks(parent.children as ElementContent[]);
  for (const child of children) if (child.type === 'element') renderIn(child);
  parent.children = children.flatMap((child) => (child.type === 'text' ? withFormulas(child.value) : [child]));
}

/** Joins the text around a line break inside a display formula, where the break is white space. */
function joinBreaks(children: readonly ElementContent[]): ElementContent[] {
  const open = (text: string) => (text.match(/\$\$/g) ?? []).length % 2 === 1;
  const result: ElementContent[] = [];
  for (const child of children) {
    const last = result.at(-1);
    const isBreak = child.type === 'element' && child.tagName === 'br';
    if (last?.type === 'text' && open(last.value) && (isBreak || child.type === 'text')) {
      result[result.length - 1] = { type: 'text', value: last.value + (child.type === 'text' ? child.value : '\n') };
    } else {
      result.push(child);
    }
  }
  return result;
}

function withFormulas(text: string): ElementContent[] {
  if (!/[$\\]/.test(text)) return [{ type: 'text', value: text }];
  const content: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(formula)) {
    const [whole, dollars, brackets, round, dollar] = match;
    const tex = dollars ?? brackets ?? round ?? dollar ?? '';
    if (match.index > end) content.push({ type: 'text', value: text.slice(end, match.index) });
    content.push(...mathml(tex, dollars !== undefined || brackets !== undefined));
    end = match.index + whole.length;
  }
  if (end < text.length) content.push({ type: 'text', value: text.slice(end) });
  return content;
}

function mathml(tex: string, displayMode: boolean): ElementContent[] {
  const html = mathHtml(tex, displayMode);
  if (html === undefined) return [{ type: 'text', value: tex }];
  const root = htmlToHast(html, { fragment: true }) as Root;
  return findMath(root) ?? [{ type: 'text', value: tex }];
}

/** Renders a formula; undefined if it is nested more deeply than KaTeX supports. */
function mathHtml(tex: string, displayMode: boolean): string | undefined {
  try {
    return katex.renderToString(tex, {
      displayMode,
      output: 'mathml',
      throwOnError: false,
      strict: 'ignore',
      trust: false,
      maxExpand: 500,
      maxSize: 50,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Returns the formula without KaTeX's wrapper, annotation and styles. */
function findMath(root: Root): ElementContent[] | undefined {
  let math: Element | undefined;
  walkElements(root, (node) => {
    delete node.properties['style'];
    const [semantics] = node.children;
    if (node.tagName !== 'math' || semantics?.type !== 'element') return undefined;
    const { display } = node.properties;
    math = { ...node, properties: display === undefined ? {} : { display }, children: semantics.children.slice(0, 1) };
    return undefined;
  });
  return math && [math];
}
