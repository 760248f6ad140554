import type { Element, ElementContent, Root } from 'hast';
import katex from 'katex';
import { htmlToHast } from 'satteri';
import { formulasIn, plainDollar } from './formulas.ts';
import { walkElements } from './walk.ts';

/** Replaces formulas in the text of a tree by MathML, except in code. Other dollar signs are shown. */
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
  if (!/[$\\]/.test(text) && !text.includes(plainDollar)) return [{ type: 'text', value: text }];
  const content: ElementContent[] = [];
  let plain = '';
  let end = 0;
  for (const { index, length, tex, isBlock } of formulasIn(text)) {
    plain += text.slice(end, index);
    end = index + length;
    if (tex === undefined) plain += '$';
    else {
      if (plain !== '') content.push({ type: 'text', value: plain });
      plain = '';
      const node = mathml(tex, isBlock);
      content.push(isBlock || node.type === 'text' ? node : inOwnBox(node));
    }
  }
  plain += text.slice(end);
  return plain === '' ? content : [...content, { type: 'text', value: plain }];
}

/** A box in which a formula that is wider than the page scrolls; a `math` element in a line cannot scroll itself. */
function inOwnBox(formula: ElementContent): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['formula'] }, children: [formula] };
}

function mathml(tex: string, displayMode: boolean): ElementContent {
  const html = mathHtml(tex, displayMode);
  if (html === undefined) return { type: 'text', value: tex };
  const root = htmlToHast(html, { fragment: true }) as Root;
  return findMath(root) ?? { type: 'text', value: tex };
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
function findMath(root: Root): Element | undefined {
  let math: Element | undefined;
  walkElements(root, (node) => {
    delete node.properties['style'];
    const [semantics] = node.children;
    if (node.tagName !== 'math' || semantics?.type !== 'element') return undefined;
    const { display } = node.properties;
    math = { ...node, properties: display === undefined ? {} : { display }, children: semantics.children.slice(0, 1) };
    return undefined;
  });
  return math;
}
