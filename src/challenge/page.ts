import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Report } from '../diagnostics/diagnostic.ts';
import { dialect } from '../markup/dialect.ts';
import { readYamlHeader, yamlSource } from './front-matter.ts';
import { heavyPlace } from './heavy.ts';
import { tooDeepPlace } from './nesting.ts';
import { reportRawLinks } from './rules/link-raw.ts';
import type { Markdown } from './span.ts';
import { isRetyped, type PlainValue, type YamlMapping } from './yaml-values.ts';

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
  const { plain, reportCuts } = yamlSource(header.yaml);
  reportCuts(report);
  const title = titleOf(header.data, plain);
  if (title === '') {
    report('page-title-missing', { line: 1, column: 1 });
    return undefined;
  }
  const line = text.slice(0, header.end).split('\n').length;
  return { title, body: { source: text.slice(header.end), line } };
}

/** The title as written, even if YAML reads it as a number or a date; empty if there is none. */
function titleOf({ title }: YamlMapping, plain: () => readonly PlainValue[]): string {
  const written = isRetyped(title) ? plain().find(({ path }) => path.join('.') === 'title')?.written : title;
  return typeof written === 'string' ? written.trim() : '';
}

/** Reports links and images of a free page in Markdown that are shown as text (see format.md#markdown-and-html). */
export function checkPage({ body: { source, line } }: MarkdownPage, report: Report): void {
  const { children } = markdownToMdast(source, { features: dialect }) as Root;
  reportRawLinks(children, source, (code, place, values) => {
    report(code, { ...place, line: place.line + line - 1 }, values);
  });
}
