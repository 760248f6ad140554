import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import {
  runTask,
  labelOf,
  type Blocks,
  type Code,
  type Content,
  type ContentTask,
  type TaskHandlers,
  type Rendered,
} from './content-tasks.ts';
import { sharedContent, type RunTask } from './shared-content.ts';
import { HeadingIds } from '../markup/heading-ids.ts';
import { HeadingLevels } from '../markup/heading-levels.ts';
import type { LabelAndRest } from '../markup/label.ts';
import { rubyContent } from '../markup/ruby.ts';
import { finishTables } from '../markup/tables.ts';
import { resolveTargets, type Resolve } from '../markup/targets.ts';
import { walkElements } from '../markup/walk.ts';

/** A heading of the content, for the outline. */
export interface PageHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** What a page will ask for of Markdown and code. */
export interface PageContent {
  readonly blocks: readonly string[];
  /** What will stand in labels and legends. */
  readonly labels: readonly string[];
  readonly code: readonly Code[];
}

export interface MarkupOptions {
  readonly resolve: Resolve;
  /** Whether `$…$` is maths. */
  readonly math?: boolean;
  /** The language that the lesson teaches: its phrases stand in code spans, and are no code. */
  readonly taughtLanguage?: string | undefined;
  /** Whether images of other sites are shown or only linked (the setting `media.images`). */
  readonly images?: 'link' | 'load';
  /** Ids of headings that the page will have, so that links lead to those further down too. */
  readonly headingIds?: readonly string[] | undefined;
  /** Level of the heading that the content stands under; that of the page's own title unless it is said. */
  readonly titleLevel?: number;
}

/**
 * Renders the Markdown of one page; remembers the page's heading ids, so that none comes twice. Content ids hold no capital
 * letters, and in a part of a page begin with its name and `_`: the page around the content begins its own ids with a capital and has
 * no `_` in them, and so the two never meet.
 */
export class PageMarkup {
  /** The headings rendered so far, in order. */
  readonly headings: PageHeading[] = [];
  readonly #options: MarkupOptions;
  readonly #prefix: string;
  readonly #ids: HeadingIds;
  /** The options that change run Markdown reads, as a name. */
  readonly #optionsKey: string;

  constructor(options: MarkupOptions, prefix = '') {
    this.#options = options;
    this.#optionsKey = `${String(options.math ?? false)} ${options.taughtLanguage ?? ''}`;
    this.#prefix = prefix;
    this.#ids = new HeadingIds(prefix);
  }

  /**
   * For a part of the same page. Parts are rendered at the same time, one faster than another, so each has heading ids of its
   * own: else they would depend on chance.
   * @param name begins the ids of its headings; no other part of the page has it
   */
  part(name: string, taughtLanguage = this.#options.taughtLanguage): PageMarkup {
    return new PageMarkup({ ...this.#options, taughtLanguage }, `${this.#prefix}${name}_`);
  }

  /**
   * Begins to render what the page will ask for, where another thread does that: it has all of it at once, and each piece alone
   * would be a way there and back.
   * @param isAhead whether no page waits for it yet
   */
  begin({ blocks, labels, code }: PageContent, isAhead = false): void {
    const shared = sharedContent();
    if (!shared?.runAhead) return;
    const run = isAhead ? shared.runAhead : shared.run;
    const begun = [
      ...blocks.map((source) => this.#blocks(source, run)),
      ...labels.map((source) => this.#labelAndRest(source, run)),
      ...code.map((input) => codeLines(input, run)),
    ];
    // A failure is told where it is asked for.
    for (const rendered of begun) rendered.catch(() => undefined);
  }

  /** Sanitised HTML of any Markdown. */
  async blocks(source: string): Promise<string> {
    const rendered = await this.#blocks(source);
    return 'html' in rendered ? rendered.html.blocks : toHtml(this.#finished(rendered.tree));
  }

  /** Sanitised HTML for a label or legend, and of the blocks that cannot stand in one. */
  async labelAndRest(source: string): Promise<LabelAndRest> {
    const rendered = await this.#labelAndRest(source);
    const { label, rest } = 'html' in rendered ? rendered.html : labelOf(this.#finished(rendered.tree));
    return { label, rest };
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
    const lines = await codeLines({ code, language });
    sharedContent()?.code.forOptions(language).delete(code);
    if (!region) return lines.join('\n');
    const before = lines.slice(0, region.start).map((line) => `${line}\n`);
    const marked = `<span class="editable">${lines.slice(region.start, region.end).join('\n')}\n</span>`;
    return `${before.join('')}${marked}${lines.slice(region.end).join('\n')}`;
  }

  /** HTML that our own components made, with the same treatment but the sanitising. */
  async trusted(html: string): Promise<string> {
    const rendered = await work('trusted', html);
    return 'html' in rendered ? rendered.html.blocks : toHtml(this.#finished(rendered.tree));
  }

  #blocks(source: string, run?: RunTask): Promise<Rendered<Blocks>> {
    const shared = sharedContent();
    const known = shared?.labelAndRest.forOptions(this.#optionsKey).get(source);
    return (
      known ??
      cached(shared?.blocks.forOptions(this.#optionsKey), source, () => work('blocks', this.#input(source), run))
    );
  }

  #labelAndRest(source: string, run?: RunTask): Promise<Rendered<Blocks & LabelAndRest>> {
    const known = sharedContent()?.labelAndRest.forOptions(this.#optionsKey);
    return cached(known, source, () => work('labelAndRest', this.#input(source), run));
  }

  #input(source: string): Content {
    const { math = false, taughtLanguage } = this.#options;
    return { source, math, taughtLanguage };
  }

  /** A finished copy of a tree; other pages finish the same tree differently. */
  #finished(shared: Root): Root {
    const tree = structuredClone(shared);
    const levels = new HeadingLevels(this.#options.titleLevel);
    walkElements(tree, (node) => {
      if (/^h[1-6]$/.test(node.tagName)) this.#addHeading(node, levels);
      return undefined;
    });
    const { resolve, images = 'link' } = this.#options;
    resolveTargets(tree, { resolve: (target) => this.#inPage(target) ?? resolve(target), images });
    finishTables(tree);
    return tree;
  }

  #addHeading(node: Element, levels: HeadingLevels): void {
    const level = levels.next(Number(node.tagName.slice(1)));
    node.tagName = `h${String(level)}`;
    const text = toString(node).replace(/\s+/g, ' ').trim();
    const id = this.#ids.next(text);
    node.properties['id'] = id;
    this.headings.push({ id, level, text });
  }

  /** A link to a heading of the same part, or else of the same page. */
  #inPage(target: string): string | undefined {
    if (!target.startsWith('#')) return undefined;
    const id = decode(target.slice(1));
    const own = this.#prefix + id;
    if (this.headings.some((heading) => heading.id === own)) return `#${encodeURIComponent(own)}`;
    return this.#options.headingIds?.includes(id) ? `#${encodeURIComponent(id)}` : undefined;
  }
}

/** Does work on content, where it is to be done. */
function work<K extends keyof TaskHandlers>(
  kind: K,
  input: ContentTask<K>['input'],
  run = sharedContent()?.run ?? runTask,
): ReturnType<TaskHandlers[K]> {
  return run({ kind, input }) as ReturnType<TaskHandlers[K]>;
}

function codeLines(input: Code, run?: RunTask): Promise<string[]> {
  const { code, language } = input;
  const known = sharedContent()?.code.forOptions(language ?? '');
  return cached(known, code, () => work('highlightLines', { code, language }, run));
}

function cached<T>(known: Map<string, Promise<T>> | undefined, source: string, render: () => Promise<T>): Promise<T> {
  const earlier = known?.get(source);
  if (earlier) return earlier;
  const result = render();
  known?.set(source, result);
  return result;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
