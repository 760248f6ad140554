import type { Code } from 'mdast';
import type { Report } from '../diagnostics/diagnostic.ts';
import { isFence } from './fences.ts';
import type { Span } from './span.ts';

/** The lines to edit: the first one, and the one after the last, from 0. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

const mark = /--fcc-editable-region--/g;

/** Signs of comments, which other programs put around a mark. */
const commentSigns = /\{?\/\*|\*\/\}?|<!--|-->|\/\/|#/g;

/** True for a line that is only a mark, perhaps as a comment. */
function isMarkLine(line: string): boolean {
  return line.replace(mark, '').replace(commentSigns, '').trim() === '';
}

/**
 * Removes the marks of the editable region from code, also those beside code (see format.md#hints-seeds-and-solutions).
 * @returns the code, and the lines that the first two marks enclose
 */
export function withoutMarks(marked: string): { readonly code: string; readonly editable?: LineRange } {
  const kept: string[] = [];
  const places: { readonly before: number; readonly after: number }[] = [];
  for (const line of marked.split('\n')) {
    const marks = line.match(mark) ?? [];
    const isDropped = marks.length > 0 && isMarkLine(line);
    places.push(...marks.map(() => ({ before: kept.length, after: kept.length + (isDropped ? 0 : 1) })));
    if (!isDropped) kept.push(marks.length > 0 ? withoutMarksInLine(line) : line);
  }
  const [first, second] = places;
  const code = kept.join('\n');
  return first && second ? { code, editable: { start: first.before, end: second.after } } : { code };
}

function withoutMarksInLine(line: string): string {
  return line.replace(/^([ \t]*)--fcc-editable-region--[ \t]*/, '$1').replace(/[ \t]*--fcc-editable-region--/g, '');
}

/** Reports marks that are not on lines of their own, and a seed that does not have none or two of them. */
export function checkEditableRegion({ nodes, source }: Span, report: Report): void {
  const fences = nodes.filter((node): node is Code => node.type === 'code');
  for (const fence of fences) reportMarkBesideCode(fence, source, report);
  const counts = fences.map(({ value }) => value.match(mark)?.length ?? 0);
  const count = counts.reduce((sum, marks) => sum + marks, 0);
  const first = fences[counts.findIndex((marks) => marks > 0)]?.position;
  if (first && count !== 2) report('editable-region', first.start, { count });
}

/** Reports the first mark of a fence that has something else on its line. */
function reportMarkBesideCode(fence: Code, source: string, report: Report): void {
  const lines = fence.value.split('\n');
  const index = lines.findIndex((line) => line.search(mark) >= 0 && line.trim() !== '--fcc-editable-region--');
  const start = fence.position?.start;
  if (index < 0 || !start) return;
  const line = start.line + index + (isFence(fence, source) ? 1 : 0);
  const written = source.split('\n')[line - 1] ?? '';
  report('editable-region-beside', { line, column: written.search(mark) + 1 });
}
