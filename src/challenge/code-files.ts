import type { Code } from 'mdast';
import type { Report } from '../diagnostics/diagnostic.ts';
import { writtenMarker } from './markers.ts';
import { reportRepeatedSections } from './rules/section-repeated.ts';
import { reportWithoutEffect } from './rules/without-effect.ts';
import { splitAtMarkers, splitAtRules, type Section, type Span } from './span.ts';

/** One file of an exercise: part of the seed or of a solution. */
export interface CodeFile {
  /** `index.html`, `styles.css` … (see format.md#code-files). */
  readonly name: string;
  /** The word after the backticks, in lower case. */
  readonly language: string;
  /** Without the lines that mark the editable region. */
  readonly code: string;
  /** The lines to edit: the first one, and the one after the last, from 0. */
  readonly editable?: { readonly start: number; readonly end: number };
}

const editableLine = /^\s*--fcc-editable-region--\s*$/;

const fileNames: Readonly<Record<string, string>> = {
  html: 'index.html',
  css: 'styles.css',
  js: 'index.js',
  javascript: 'index.js',
  jsx: 'App.jsx',
  ts: 'index.ts',
  typescript: 'index.ts',
  tsx: 'index.tsx',
  py: 'main.py',
  python: 'main.py',
  json: 'data.json',
};

/** The fences of a span as files, one per language. Further fences of a language are appended (see format.md#code-files). */
export function readCodeFiles(span: Span): CodeFile[] {
  const byLanguage = new Map<string, string[]>();
  for (const node of span.nodes) {
    if (node.type !== 'code') continue;
    const language = (node.lang ?? '').toLowerCase();
    const codes = byLanguage.get(language) ?? [];
    byLanguage.set(language, [...codes, node.value]);
  }
  return [...byLanguage].map(([language, codes]) => codeFile(language, codes.join('\n')));
}

/** Parses a `# --seed--` section: the files of its `## --seed-contents--` (see format.md#hints-seeds-and-solutions). */
export function readSeed(section: Section, report: Report): CodeFile[] {
  const { lead, sections } = splitAtMarkers(section.content, 2);
  const why = '`# --seed--` shows only what follows `## --seed-contents--`';
  reportWithoutEffect(lead, { why, fix: 'Add a marker `## --seed-contents--` above it' }, report);
  reportRepeatedSections(sections, report);
  const contents = sections.filter(({ marker }) => marker.name === 'seed-contents');
  for (const part of contents) {
    reportOtherThanCode(part, ['code'], report);
    checkEditableRegion(part.content, report);
  }
  return contents.flatMap(({ content }) => readCodeFiles(content));
}

/** The alternatives of a `# --solutions--` section, which are separated by rules; empty ones are left out. */
export function readSolutions(section: Section, report: Report): CodeFile[][] {
  reportOtherThanCode(section, ['code', 'thematicBreak'], report);
  return splitAtRules(section.content)
    .map(readCodeFiles)
    .filter((files) => files.length > 0);
}

function reportOtherThanCode({ marker, content }: Section, used: readonly string[], report: Report): void {
  const why = `\`${writtenMarker(marker)}\` shows only code`;
  const fix = 'Put it in a code fence, or move it to another section';
  reportWithoutEffect(content, { why, fix }, report, ({ type }) => used.includes(type));
}

/** True for fenced code, false for indented code, even if it looks like a fence. */
export function isFence({ lang, value, position }: Code, source: string): boolean {
  if (lang) return true;
  const start = position?.start.offset ?? 0;
  const end = source.indexOf('\n', start);
  const first = source.slice(start, end < 0 ? undefined : end).trim();
  return /^[`~]{3}/.test(first) && value.trimStart().split('\n', 1)[0]?.trimEnd() !== first;
}

/**
 * False for an unclosed fence. It runs to the end of its container, or to the end of the next fence, whose first line is then
 * a line of its code.
 */
export function isClosed(node: Code, source: string): boolean {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || !isFence(node, source)) return true;
  const written = source.slice(start.offset, end.offset);
  const last = written.lastIndexOf('\n');
  if (last < 0 || !/^[\s>]*[`~]{3,}\s*$/.test(written.slice(last + 1))) return false;
  const signs = /^[`~]+/.exec(written.trimStart())?.[0] ?? '';
  return !node.value.split('\n').some((line) => line.startsWith(signs) && /^[`~]+\w+\s*$/.test(line));
}

/** Reports a seed whose editable region is not marked by exactly two lines. */
function checkEditableRegion({ nodes }: Span, report: Report): void {
  const marked = nodes.flatMap((node) => (node.type === 'code' ? countMarks(node) : []));
  const count = marked.reduce((sum, { marks }) => sum + marks, 0);
  const first = marked.find(({ marks }) => marks > 0)?.node.position;
  if (first && count !== 2) report('editable-region', first.start, { count });
}

function countMarks(node: Code): { node: Code; marks: number }[] {
  return [{ node, marks: node.value.split('\n').filter((line) => editableLine.test(line)).length }];
}

function codeFile(language: string, marked: string): CodeFile {
  const lines = marked.split('\n');
  const [first, second] = lines.flatMap((line, index) => (editableLine.test(line) ? [index] : []));
  const code = lines.filter((line) => !editableLine.test(line)).join('\n');
  const name = fileNames[language] ?? (language ? `file.${language}` : 'file.txt');
  const editable = first !== undefined && second !== undefined ? { editable: { start: first, end: second - 1 } } : {};
  return { name, language, code, ...editable };
}
