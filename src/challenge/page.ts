import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Report } from '../diagnostics/diagnostic.ts';
import { dialect } from '../markup/dialect.ts';
import { readYamlHeader } from './front-matter.ts';
import { heavyPlace } from './heavy.ts';
import { tooDeepPlace } from './nesting.ts';
import { reportRawLinks } from './rules/link-raw.ts';
import type { Markdown } from './span.ts';

/** A free page: a title and Markdown, without sections. */
export interface MarkdownPage {
  readonly title: string;
  readonly body: Markdown;
}

/** Parses the text of a free page. Returns undefined and reports why if it has no title or is unsafe to parse. */
export function readPage(original: string, report: Report): MarkdownPage | undefined {
  const tooDeep = tooDeepPlace(original);
  if (tooDeep) {
    report('nesting-too-deep', tooDeep);
    return undefined;
  }
  const heavy = heavyPlace(original);
  if (heavy) {
    report('markup-too-heavy', heavy.place, { what: heavy.what, limit: heavy.limit });
    return undefined;
  }
  const text = original.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const header = readYamlHeader(text, report);
  if (!header) return undefined;
  const { title } = header.data;
  if (typeof title !== 'string' || title.trim() === '') {
    report('page-title-missing', { line: 1, column: 1 });
    return undefined;
  }
  const line = text.slice(0, header.end).split('\n').length;
  return { title: title.trim(), body: { source: text.slice(header.end), line } };
}

/** Reports links and images of a free page in Markdown that are shown as text (see format.md#markdown-and-html). */
export function checkPage({ body: { source, line } }: MarkdownPage, report: Report): void {
  const { children } = markdownToMdast(source, { features: dialect }) as Root;
  reportRawLinks(children, source, (code, place, values) => {
    report(code, { ...place, line: place.line + line - 1 }, values);
  });
}
