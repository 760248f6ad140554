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
import { fillPlaceholders, type PlaceholderWords } from '../markup/placeholders.ts';
import { rubyContent } from '../markup/ruby.ts';
import { finishTables } from '../markup/tables.ts';
import { resolveTargets, type Resolve } from '../markup/targets.ts';
import { walkElements } from '../markup/walk.ts';

/** A heading of the content, for the table of contents. */
export interface PageHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** The Markdown and code that a page will render. */
export interface PageContent {
  readonly blocks: readonly string[];
  /** Markdown for labels and legends. */
  readonly labels: readonly string[];
  readonly code: readonly Code[];
}

export interface MarkupOptions {
  readonly resolve: Resolve;
  /** Whether `$…$` is maths. */
  readonly math?: boolean;
  /** The language that the lesson teaches. Its code spans are phrases of that language, not code. */
  readonly taughtLanguage?: string | undefined;
  /** Whether images of other sites are shown or only linked (the setting `media.images`). */
  readonly images?: 'link' | 'load';
  /** Ids of all headings that the page will have, so that links can lead to headings further down. */
  readonly headingIds?: readonly string[] | undefined;
  /** Words for the values that tests put into hints elsewhere. */
  readonly placeholders?: PlaceholderWords;
  /** Level of the heading above the content; by default that of the page's title. */
  readonly titleLevel?: number;
}

/**
 * Renders the Markdown of one page with unique heading ids. Ids from content have no capital letter, and inside a part of the page
 * they begin with its name and `_`. The page's other ids begin with a capital letter and have no `_`, so the two never collide.
 */
export class PageMarkup {
  /** The headings rendered so far, in order. */
  readonly headings: PageHeading[] = [];
  readonly #options: MarkupOptions;
  readonly #prefix: string;
  readonly #ids: HeadingIds;
  /** The options that change the meaning of Markdown, as a key. */
  readonly #optionsKey: string;

  constructor(options: MarkupOptions, prefix = '') {
    this.#options = options;
    this.#optionsKey = `${String(options.math ?? false)} ${options.taughtLanguage ?? ''}`;
    this.#prefix = prefix;
    this.#ids = new HeadingIds(prefix);
  }

  /**
   * Returns the markup of a part of the page. Parts are rendered at the same time, so each has heading ids of its own; otherwise
   * ids would depend on which part is faster.
   * @param name the start of its heading ids, unique on the page
   * @param own options that differ from those of the page
   */
  part(
    name: string,
    taughtLanguage = this.#options.taughtLanguage,
    own: Pick<MarkupOptions, 'placeholders'> = {},
  ): PageMarkup {
    return new PageMarkup({ ...this.#options, taughtLanguage, ...own }, `${this.#prefix}${name}_`);
  }

  /**
   * Starts to render all content of the page if another thread renders it. One by one, each text would be a round trip between
   * the threads.
   * @param isAhead whether no page waits for the content yet
   */
  startRendering({ blocks, labels, code }: PageContent, isAhead = false): void {
    const shared = sharedContent();
    if (!shared?.runAhead) return;
    const runner = isAhead ? shared.runAhead : shared.run;
    const started = [
      ...blocks.map((source) => this.#blocks(source, runner)),
      ...labels.map((source) => this.#labelAndRest(source, runner)),
      ...code.map((input) => codeLines(input, runner)),
    ];
    // A failure is reported to the caller that asks for the result.
    for (const rendered of started) rendered.catch(() => undefined);
  }

  /** Renders Markdown to sanitised HTML. */
  async blocks(source: string): Promise<string> {
    const rendered = await this.#blocks(source);
    return 'html' in rendered ? rendered.html.blocks : toHtml(this.#finished(rendered.tree));
  }

  /** Renders Markdown to sanitised HTML for a label or legend, and for the blocks that cannot be in one. */
  async labelAndRest(source: string): Promise<LabelAndRest> {
    const rendered = await this.#labelAndRest(source);
    const { label, rest } = 'html' in rendered ? rendered.html : labelOf(this.#finished(rendered.tree));
    return { label, rest };
  }

  /** Renders plain text of the taught language, such as a line of dialogue: escapes it and shows pinyin as ruby. */
  phrase(text: string): string {
    return toHtml({ type: 'root', children: rubyContent(text) });
  }

  /**
   * Highlights code as the content of a `<code>` element.
   * @param region the lines to mark, from `start` up to but not including `end`; an empty region becomes an empty line
   */
  async code(code: string, language: string, region?: { start: number; end: number }): Promise<string> {
    const lines = await codeLines({ code, language });
    sharedContent()?.code.forOptions(language).delete(code);
    if (!region) return lines.join('\n');
    const before = lines.slice(0, region.start).map((line) => `${line}\n`);
    const marked = `<span class="editable">${lines.slice(region.start, region.end).join('\n')}\n</span>`;
    return `${before.join('')}${marked}${lines.slice(region.end).join('\n')}`;
  }

  /** Finishes HTML from Hornbook's own components like content, but does not sanitise it. */
  async trusted(html: string): Promise<string> {
    const rendered = await run('trusted', html);
    return 'html' in rendered ? rendered.html.blocks : toHtml(this.#finished(rendered.tree));
  }

  #blocks(source: string, runner?: RunTask): Promise<Rendered<Blocks>> {
    const shared = sharedContent();
    const known = shared?.labelAndRest.forOptions(this.#optionsKey).get(source);
    return (
      known ??
      cached(shared?.blocks.forOptions(this.#optionsKey), source, () => run('blocks', this.#input(source), runner))
    );
  }

  #labelAndRest(source: string, runner?: RunTask): Promise<Rendered<Blocks & LabelAndRest>> {
    const known = sharedContent()?.labelAndRest.forOptions(this.#optionsKey);
    return cached(known, source, () => run('labelAndRest', this.#input(source), runner));
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
    fillPlaceholders(tree, this.#options.placeholders);
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

  /** Returns a link to a heading of the same part of the page, or else of the page itself. */
  #inPage(target: string): string | undefined {
    if (!target.startsWith('#')) return undefined;
    const id = decode(target.slice(1)).normalize('NFC');
    const own = this.#prefix + id;
    if (this.headings.some((heading) => heading.id === own)) return `#${encodeURIComponent(own)}`;
    return this.#options.headingIds?.includes(id) ? `#${encodeURIComponent(id)}` : undefined;
  }
}

/** Runs a task on the build's task runner, or in this thread outside a build. */
function run<K extends keyof TaskHandlers>(
  kind: K,
  input: ContentTask<K>['input'],
  runner = sharedContent()?.run ?? runTask,
): ReturnType<TaskHandlers[K]> {
  return runner({ kind, input }) as ReturnType<TaskHandlers[K]>;
}

function codeLines(input: Code, runner?: RunTask): Promise<string[]> {
  const { code, language } = input;
  const known = sharedContent()?.code.forOptions(language ?? '');
  return cached(known, code, () => run('highlightLines', { code, language }, runner));
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
