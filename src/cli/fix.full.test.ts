import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readLesson } from '../challenge/lesson.ts';
import { lessonFiles } from '../curriculum/locate-content.ts';
import { fixLessons } from './fix.ts';

/** Folder with `espanol.tar.xz` and so on: every challenge file of three languages. */
const archives = process.env['HORNBOOK_CORPUS'] ?? '';
const all = ['espanol', 'arabic', 'chinese'] as const;
const languages = process.env['HORNBOOK_SWEEP'] === 'all' ? all : all.slice(0, 1);

/** The faults that a scan of lines finds. */
interface Faults {
  /** 1 for a file with line endings other than line feeds. */
  lineEnds: number;
  markerSpaces: number;
  afterFrontMatter: number;
  beforeMarker: number;
  afterMarker: number;
  afterRule: number;
}

const none: Faults = {
  lineEnds: 0,
  markerSpaces: 0,
  afterFrontMatter: 0,
  beforeMarker: 0,
  afterMarker: 0,
  afterRule: 0,
};

/** Counts measured on the corpus. A blank line that is missing between two markers counts before and after. */
const counted: Record<(typeof all)[number], { faults: Faults; summary: string }> = {
  espanol: {
    faults: { lineEnds: 24, markerSpaces: 363, afterFrontMatter: 9, beforeMarker: 31, afterMarker: 35, afterRule: 11 },
    summary:
      'Fixed 272 files: 653 line endings, 363 markers with trailing spaces, 24 rules after solutions, 79 missing blank lines',
  },
  arabic: {
    faults: { lineEnds: 1, markerSpaces: 361, afterFrontMatter: 445, beforeMarker: 31, afterMarker: 35, afterRule: 11 },
    summary:
      'Fixed 656 files: 88 line endings, 361 markers with trailing spaces, 24 rules after solutions, 515 missing blank lines',
  },
  chinese: {
    faults: { lineEnds: 23, markerSpaces: 363, afterFrontMatter: 9, beforeMarker: 32, afterMarker: 35, afterRule: 11 },
    summary:
      'Fixed 271 files: 652 line endings, 363 markers with trailing spaces, 24 rules after solutions, 80 missing blank lines',
  },
};

/** Scans the lines of a file without a parser, after it masks code fences and comments. */
function scan(text: string): Faults {
  const found = { ...none, lineEnds: text.includes('\r') ? 1 : 0 };
  const lines = text
    .replaceAll('\r\n', '\n')
    .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, 'x'))
    .replace(/^ *(`{3,})[^`\n]*\n[\s\S]*?^ *\1 *$/gm, (fence) => fence.replace(/[^\n]/g, 'x'))
    .split('\n');
  const body = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') + 1;
  const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
  if (!isBlank(body)) found.afterFrontMatter += 1;
  for (const [index, line] of lines.entries()) {
    if (index < body) continue;
    if (line === '---' && !isBlank(index + 1)) found.afterRule += 1;
    if (!/^#{1,6} --.+--\s*$/.test(line)) continue;
    if (line !== line.trimEnd()) found.markerSpaces += 1;
    if (index > body && !isBlank(index - 1)) found.beforeMarker += 1;
    if (!isBlank(index + 1)) found.afterMarker += 1;
  }
  return found;
}

function total(all: readonly Faults[]): Faults {
  const sum = { ...none };
  for (const faults of all) for (const key of Object.keys(sum) as (keyof Faults)[]) sum[key] += faults[key];
  return sum;
}

/** The warnings that fixes remove. */
const fixedCodes = ['marker-trailing-space', 'solution-trailing'];

/** The data of a lesson without positions, and without the warnings that fixes remove. */
function meaning(text: string) {
  const { lesson, frontMatter, diagnostics } = readLesson(text, 'f.md');
  const codes = diagnostics.map(({ code }) => code).filter((code) => !fixedCodes.includes(code));
  const places = ['line', 'lines', 'column'];
  return JSON.stringify({ lesson, frontMatter, codes }, (key, value: unknown) => (places.includes(key) ? 0 : value));
}

describe.each(languages)('fixing every lesson of %s', (language) => {
  let root = '';
  let before = new Map<string, string>();
  let after = new Map<string, string>();
  let summary: string | undefined;

  const readAll = () => new Map(lessonFiles(root).map(({ name, file }) => [name, readFileSync(file, 'utf8')]));
  const fix = () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fixLessons(root, {});
    const text = errors.mock.calls.flat().join('\n');
    errors.mockRestore();
    return text;
  };

  beforeAll(() => {
    if (archives === '') return;
    root = mkdtempSync(join(tmpdir(), 'hornbook-repair-'));
    mkdirSync(join(root, 'challenges'));
    execFileSync('tar', ['xJf', join(archives, `${language}.tar.xz`), '-C', join(root, 'challenges')]);
    before = readAll();
    summary = fix();
    after = readAll();
  }, 600_000);

  afterAll(() => {
    if (root !== '') rmSync(root, { recursive: true, force: true });
  });

  /** A test that needs the corpus. */
  const corpusTest = (name: string, body: () => void) => {
    test(name, (context) => {
      context.skip(archives === '', 'HORNBOOK_CORPUS is not set');
      body();
    });
  };

  corpusTest('finds the counted faults and fixes all of them', () => {
    expect(before.size).toBe(16_647);
    expect(total([...before.values()].map(scan))).toEqual(counted[language].faults);
    expect(summary).toBe(counted[language].summary);
    expect(total([...after.values()].map(scan))).toEqual(none);
  });

  corpusTest('changes nothing the second time', () => {
    expect(fix()).toBe('No fixes to apply');
    expect(readAll()).toEqual(after);
  });

  corpusTest('keeps the data of every lesson', () => {
    const changed = [...before].filter(([name, text]) => {
      const repaired = after.get(name) ?? '';
      return repaired !== text && meaning(repaired) !== meaning(text);
    });
    expect(changed.map(([name]) => name)).toEqual([]);
  });

  corpusTest('removes the warnings of what it fixes, except for an invalid marker after a solution', () => {
    const warnings = (texts: Iterable<string>) => {
      const codes = [...texts].flatMap((text) => readLesson(text, 'f.md').diagnostics).map(({ code }) => code);
      return fixedCodes.map((code) => codes.filter((other) => other === code).length);
    };
    expect(warnings(before.values())).toEqual([counted[language].faults.markerSpaces, 25]);
    expect(warnings(after.values())).toEqual([0, 1]);
  });
});
