import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../diagnostics/diagnostic.ts';
import { checkEditableRegion, withoutMarks, type LineRange } from './editable-region.ts';
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
  /** Without the marks of the editable region. */
  readonly code: string;
  readonly editable?: LineRange;
}

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
  reportWithoutEffect(content, { why, fix }, report, (node) => used.includes(node.type) || isFileId(node));
}

/** True for `::id{#name}`, by which other programs name the file above it. */
function isFileId(node: RootContent): boolean {
  return node.type === 'paragraph' && /^::id\{#[\w-]+\}$/.test(toString(node).trim());
}

function codeFile(language: string, marked: string): CodeFile {
  const name = fileNames[language] ?? (language ? `file.${language}` : 'file.txt');
  return { name, language, ...withoutMarks(marked) };
}
