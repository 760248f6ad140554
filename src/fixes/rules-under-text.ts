import { readLesson } from '../challenge/lesson.ts';
import { isUnderlined } from '../challenge/span.ts';
import type { Edit } from '../markup/edit.ts';
import { lineStart, rangeOf, type Document } from './document.ts';

/**
 * Inserts a blank line above each rule that turns the text above it into a heading instead of separating two answers (see
 * format.md#shared-grammar), exactly where the check reports one.
 */
export function fixRulesUnderText({ text, tree, header }: Document): Edit[] {
  const headings = header ? tree.children.filter((node) => isUnderlined(node, text)) : [];
  if (headings.length === 0) return [];
  const reported = readLesson(text, '').diagnostics.filter(({ code }) => code === 'rule-under-text');
  const lines = new Set(reported.map(({ line }) => line));
  return headings
    .filter(({ position }) => lines.has(position?.start.line ?? 0))
    .map((node) => lineStart(text, rangeOf(node).end))
    .filter((start) => /^ {0,3}-{3,}[ \t]*$/m.exec(text.slice(start))?.index === 0)
    .map((offset) => ({ offset, length: 0, replacement: '\n' }));
}
