import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import GithubSlugger from 'github-slugger';
import { htmlToHast, markdownToHast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { dialect } from './dialect.ts';
import { highlight } from './highlight.ts';
import { sanitise } from './sanitise.ts';

/** A heading of the content, for the outline. */
export interface OutlineHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

export interface MarkupOptions {
  /** The link for a relative target in the content, or nothing when it leads nowhere. */
  readonly resolve: (target: string) => string | undefined;
  /** Accessible name of the box that a wide table scrolls in. */
  readonly tableLabel: string;
}

/** Content cut in two: words that may stand in a label or legend, and the blocks after them. */
export interface LabelAndRest {
  /** Phrasing content; empty when the content does not begin with a paragraph or code. */
  readonly label: string;
  /** Blocks; empty when the label is all there is. */
  readonly rest: string;
}

/**
 * Renders the Markdown of one page; remembers the page's heading ids, so that none comes twice. Content ids hold no capital
 * letters: the page around the content begins its own ids with one, and so the two never meet.
 */
export class PageMarkup {
  /** The headings rendered so far, in order. */
  readonly outline: OutlineHeading[] = [];
  readonly #options: MarkupOptions;
  readonly #slugger = new GithubSlugger();

  constructor(options: MarkupOptions) {
    this.#options = options;
  }

  /** Sanitised HTML of any Markdown. */
  async blocks(source: string): Promise<string> {
    return toHtml(await this.#tree(source));
  }

  /** Sanitised HTML for a label or legend: links become plain text, a leading code block becomes `<code>`. */
  async labelAndRest(source: string): Promise<LabelAndRest> {
    const { children } = await this.#tree(source);
    const content = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
    const [first, ...rest] = content;
    const label = first && phrasing(first);
    if (!label) return { label: '', rest: toHtml({ type: 'root', children: content }) };
    return { label: toHtml({ type: 'root', children: label }), rest: toHtml({ type: 'root', children: rest }) };
  }

  /** HTML that our own components made, with the same treatment but the sanitising. */
  async trusted(html: string): Promise<string> {
    return toHtml(await this.#finish(htmlToHast(html, { fragment: true }) as Root));
  }

  async #tree(source: string): Promise<Root> {
    const parsed = markdownToHast(source, { features: { ...dialect, rawHtml: true }, position: false });
    keepAlignment(parsed as Root);
    const tree = sanitise(parsed);
    restoreTaskBoxes(tree);
    return this.#finish(tree);
  }

  async #finish(tree: Root): Promise<Root> {
    this.#headings(tree);
    this.#links(tree);
    this.#images(tree);
    this.#tables(tree);
    await highlightCode(tree);
    return tree;
  }

  /** The page's own title is the only h1. Ids keep letters of any script; where none is left the id is `section`. */
  #headings(tree: Root): void {
    visit(tree, 'element', (node) => {
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (level === undefined) return;
      if (level === '1') node.tagName = 'h2';
      const text = toString(node).trim();
      const id = this.#slugger.slug(text.replace(/\s+/g, ' ').replace(/^[\s-]+$/, '') || 'section') || 'section';
      node.properties['id'] = id;
      this.outline.push({ id, level: Number(node.tagName.slice(1)), text });
    });
  }

  #links(tree: Root): void {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a' || index === undefined || !parent) return undefined;
      const href = linkTarget(node.properties['href'], (target) => this.#resolve(target));
      if (href === undefined) {
        parent.children.splice(index, 1, ...node.children);
        return [SKIP, index];
      }
      node.properties['href'] = href;
      if (node.properties['target']) node.properties['rel'] = ['noopener', 'noreferrer'];
      return undefined;
    });
  }

  #resolve(target: string): string | undefined {
    if (!target.startsWith('#')) return this.#options.resolve(target);
    const id = decode(target.slice(1));
    return this.outline.some((heading) => heading.id === id) ? `#${encodeURIComponent(id)}` : undefined;
  }

  /** A picture from elsewhere is never loaded unasked: it becomes a link with its description (FORMAT 6). */
  #images(tree: Root): void {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || index === undefined || !parent) return undefined;
      const source = node.properties['src'] ?? '';
      const local = isElsewhere(source) ? undefined : this.#options.resolve(source);
      if (local !== undefined) {
        node.properties['src'] = local;
        node.properties['loading'] = 'lazy';
        return undefined;
      }
      parent.children.splice(index, 1, ...pictureLink(source, node.properties['alt'] ?? ''));
      return [SKIP, index + 1];
    });
  }

  #tables(tree: Root): void {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || !parent) return undefined;
      const box: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], tabIndex: 0, role: 'region', ariaLabel: this.#options.tableLabel },
        children: [node],
      };
      parent.children[index] = box;
      return SKIP;
    });
  }
}

/** Column alignment comes as a style, which no page may have; it becomes a class. */
function keepAlignment(tree: Root): void {
  visit(tree, 'element', (node) => {
    const alignment = /^text-align:\s*(left|center|right)$/.exec(node.properties['style'] ?? '')?.[1];
    if (alignment !== undefined) node.properties['className'] = [`align-${alignment}`];
  });
}

/** True for an address of another site. */
function isElsewhere(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
}

function linkTarget(href: unknown, resolve: (target: string) => string | undefined): string | undefined {
  const target = typeof href === 'string' ? href.trim() : '';
  if (target === '') return undefined;
  if (target.startsWith('//')) return `https:${target}`;
  return isElsewhere(target) ? target : resolve(target);
}

function pictureLink(source: string, alt: string): ElementContent[] {
  if (!URL.canParse(source)) return [{ type: 'text', value: alt }];
  const { host } = new URL(source);
  const text = alt.trim() === '' ? host : `${alt.trim()} (${host})`;
  return [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: source, className: ['picture'] },
      children: [{ type: 'text', value: text }],
    },
  ];
}

/** The dialect has no task lists: `- [ ] x` is a list item that begins with those signs. */
function restoreTaskBoxes(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'input' || index === undefined || !parent) return;
    parent.children[index] = { type: 'text', value: node.properties['checked'] ? '[x]' : '[ ]' };
  });
}

async function highlightCode(tree: Root): Promise<void> {
  const blocks: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') blocks.push(node);
  });
  for (const block of blocks) {
    const code = block.children.find((node): node is Element => node.type === 'element' && node.tagName === 'code');
    block.properties['tabIndex'] = 0;
    if (!code || block.children.length > 1) continue;
    const language = languageOf(code);
    delete code.properties['className'];
    if (language !== undefined) block.properties['dataLanguage'] = language;
    code.children = await highlight(toString(code).replace(/\n$/, ''), language);
  }
  visit(tree, 'element', (node, _, parent) => {
    if (node.tagName !== 'code' || (parent?.type === 'element' && parent.tagName === 'pre')) return;
    delete node.properties['className'];
  });
}

function languageOf(code: Element): string | undefined {
  const names = code.properties['className'];
  const [name] = Array.isArray(names) ? names : [];
  return typeof name === 'string' ? name.replace(/^language-/, '') : undefined;
}

/** The words of a block that may stand in a label; nothing when it is a list, a table or another block. */
function phrasing(node: RootContent): ElementContent[] | undefined {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'p') return withoutLinks(node.children);
  const code = node.tagName === 'pre' ? node.children[0] : undefined;
  if (code?.type === 'element' && code.tagName === 'code') {
    return [{ ...code, properties: { className: ['block'] } }];
  }
  return undefined;
}

function withoutLinks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const inner = withoutLinks(node.children);
    return node.tagName === 'a' ? inner : [{ ...node, children: inner }];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
