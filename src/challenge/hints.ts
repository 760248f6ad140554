import type { Report } from '../diagnostics/diagnostic.ts';
import { markdownOf, type Markdown, type Section } from './span.ts';

/** A requirement that learners see, and its test, which is stored but not shown. */
export interface Hint {
  readonly text: Markdown;
  readonly test: string;
}

/** Parses a `# --hints--` section: texts and tests in turn (see format.md#hints-seeds-and-solutions). */
export function readHints(section: Section, report: Report): Hint[] {
  const { source, nodes } = section.content;
  const hints: Hint[] = [];
  let text: typeof nodes = [];
  for (const node of nodes) {
    if (node.type !== 'code') {
      text = [...text, node];
      continue;
    }
    const markdown = markdownOf({ source, nodes: text });
    if (markdown) hints.push({ text: markdown, test: node.value });
    else report('hint-unpaired', node.position?.start ?? section.marker, { what: 'test', other: 'text above it' });
    text = [];
  }
  const rest = text[0];
  if (rest) report('hint-unpaired', rest.position?.start ?? section.marker, { what: 'text', other: 'test below it' });
  return hints;
}
