import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { htmlToHast, markdownToHast } from 'satteri';
import { highlightBlocks, markPhrases } from './code.ts';
import { dialect } from './dialect.ts';
import { HeadingIds } from './heading-ids.ts';
import { HeadingLevels } from './heading-levels.ts';
import { highlightLines } from './highlight.ts';
import { restoreText, translateHtml } from './html.ts';
import { splitForLabel } from './label.ts';
import { renderMath } from './math.ts';
import { repair } from './repair.ts';
import { rubyContent } from './ruby.ts';
import { sanitise } from './sanitise.ts';
import { finishTables } from './tables.ts';
import { resolveTargets, type Resolve } from './targets.ts';
import { walkElements } from './walk.ts';

/** A heading of the content, for the outline. */
export interface OutlineHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

export interface MarkupOptions {
  readonly resolve: Resolve;
  /** Whether `$…$` is maths. */
  readonly math?: boolean;
  /** The language that the lesson teaches: its phrases stand in code spans, and are no code. */
  readonly taughtLanguage?: string | undefined;
  /** Whether pictures of other sites are shown, not only linked. */
  readonly loadImages?: boolean;
  /** Ids of headings that the page will have, so that links lead to those further down too. */
  readonly headingIds?: readonly string[] | undefined;
  /** Level of the heading that the content stands under; that of the page's own title unless it is said. */
  readonly titleLevel?: number;
}

/** HTML of content cut in two, as for a label: empty texts where there is nothing. */
export interface LabelAndRest {
  readonly label: string;
  readonly rest: string;
}

/**
 * HTML of content that is the same on every page, by its source and the options that change it. Of 348,468 texts in the largest
 * course only 98,449 differ: a question stands on its lesson's page, on paper, on cards and among what is asked again.
 */
const sharedBlocks = new Map<string, string>();
const sharedLabels = new Map<string, LabelAndRest>();

/** Headings have ids that no other heading of the page has, and links and pictures lead from where the page is. */
function dependsOnPage(tree: Root): boolean {
  let depends = false;
  walkElements(tree, ({ tagName }) => {
    depends ||= /^(?:h[1-6]|a|img)$/.test(tagName);
    return undefined;
  });
  return depends;
}

/**
 * Renders the Markdown of one page; remembers the page's heading ids, so that none comes twice. Content ids hold no capital
 * letters: the page around the content begins its own ids with one, and so the two never meet.
 */
export class PageMarkup {
  /** The headings rendered so far, in order. */
  readonly outline: OutlineHeading[] = [];
  readonly #options: MarkupOptions;
  readonly #ids: HeadingIds;

  constructor(options: MarkupOptions, ids = new HeadingIds()) {
    this.#options = options;
    this.#ids = ids;
  }

  /** For content of the same page that teaches another language. */
  teaching(taughtLanguage: string | undefined): PageMarkup {
    return new PageMarkup({ ...this.#options, taughtLanguage }, this.#ids);
  }

  /** Sanitised HTML of any Markdown. */
  async blocks(source: string): Promise<string> {
    return this.#once(sharedBlocks, source, toHtml);
  }

  /** Sanitised HTML for a label or legend, and of the blocks that cannot stand in one. */
  async labelAndRest(source: string): Promise<LabelAndRest> {
    return this.#once(sharedLabels, source, (tree) => {
      const { label, rest } = splitForLabel(tree);
      return { label: toHtml({ type: 'root', children: label }), rest: toHtml({ type: 'root', children: rest }) };
    });
  }

  /** Plain text of the taught language, such as a line of dialogue: escaped, with ruby where it has pinyin. */
  phrase(text: string): string {
    return toHtml({ type: 'root', children: rubyContent(text) });
  }

  /**
   * Highlighted code as the content of a `<code>` element.
   * @param region the lines to mark, the first one and the one after the last; an empty region becomes an empty line
   */
  async code(code: string, language: string, region?: { start: number; end: number }): Promise<string> {
    const lines = await highlightLines(code, language);
    if (!region) return lines.join('\n');
    const before = lines.slice(0, region.start).map((line) => `${line}\n`);
    const marked = `<span class="editable">${lines.slice(region.start, region.end).join('\n')}\n</span>`;
    return `${before.join('')}${marked}${lines.slice(region.end).join('\n')}`;
  }

  /** HTML that our own components made, with the same treatment but the sanitising. */
  async trusted(html: string): Promise<string> {
    return toHtml(await this.#finish(htmlToHast(html, { fragment: true }) as Root));
  }

  /** What is made of content; found where it was made before, if any page would have it so. */
  async #once<T>(shared: Map<string, T>, source: string, make: (tree: Root) => T): Promise<T> {
    const { math = false, taughtLanguage = '' } = this.#options;
    const key = `${String(math)} ${taughtLanguage} ${source}`;
    const known = shared.get(key);
    if (known !== undefined) return known;
    const tree = this.#tree(source);
    const isShared = !dependsOnPage(tree);
    const made = make(await this.#finish(tree));
    if (isShared) shared.set(key, made);
    return made;
  }

  #tree(source: string): Root {
    const parsed = markdownToHast(repair(source), { features: { ...dialect, rawHtml: true }, position: false }) as Root;
    translateHtml(parsed);
    const tree = sanitise(parsed);
    restoreText(tree);
    if (this.#options.math) renderMath(tree);
    if (this.#options.taughtLanguage !== undefined) markPhrases(tree, this.#options.taughtLanguage);
    return tree;
  }

  async #finish(tree: Root): Promise<Root> {
    const levels = new HeadingLevels(this.#options.titleLevel);
    walkElements(tree, (node) => {
      if (/^h[1-6]$/.test(node.tagName)) this.#addHeading(node, levels);
      return undefined;
    });
    const { resolve, loadImages = false } = this.#options;
    resolveTargets(tree, { resolve: (target) => this.#inPage(target) ?? resolve(target), loadImages });
    finishTables(tree);
    await highlightBlocks(tree);
    return tree;
  }

  #addHeading(node: Element, levels: HeadingLevels): void {
    const level = levels.next(Number(node.tagName.slice(1)));
    node.tagName = `h${String(level)}`;
    const text = toString(node).replace(/\s+/g, ' ').trim();
    const id = this.#ids.next(text);
    node.properties['id'] = id;
    this.outline.push({ id, level, text });
  }

  /** A link to a heading of the same page. */
  #inPage(target: string): string | undefined {
    if (!target.startsWith('#')) return undefined;
    const id = decode(target.slice(1));
    const ids = [...(this.#options.headingIds ?? []), ...this.outline.map((heading) => heading.id)];
    return ids.includes(id) ? `#${encodeURIComponent(id)}` : undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
