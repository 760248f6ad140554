import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { accessSync, constants, readFileSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { lessonFiles } from '../curriculum/locate-content.ts';
import { readTextFile } from '../curriculum/read-text.ts';
import { fixLesson, type FixKind } from '../fixes/fix-lesson.ts';
import { UsageError } from './errors.ts';
import { visible } from './report/visible.ts';

/** How often a kind of repair was made, in words. */
const words: Readonly<Record<FixKind, readonly [one: string, several: string]>> = {
  lineEnds: ['line end', 'line ends'],
  garbledLetters: ['garbled letter', 'garbled letters'],
  markerSpaces: ['marker with spaces behind it', 'markers with spaces behind them'],
  solutionRules: ['solution with a rule behind it', 'solutions with a rule behind them'],
  blankLines: ['missing blank line', 'missing blank lines'],
};

export interface FixOptions {
  /** Print what would change, as a unified diff, and write nothing. */
  readonly dryRun?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/**
 * Repairs the lessons of a content root where there is one safe answer. A file is replaced as a whole or not at all, a
 * link stays a link, and what is no text stays as it is.
 * @param root absolute path
 * @throws UsageError that names the files that could not be written
 */
export function fixLessons(root: string, { dryRun, quiet }: FixOptions): void {
  const fixes: FixKind[] = [];
  const failures: string[] = [];
  let files = 0;
  for (const file of realFiles(root)) {
    const before = textOf(file);
    const after = before === undefined ? undefined : fixLesson(before);
    if (before === undefined || !after || after.fixes.length === 0) continue;
    const name = relative(process.cwd(), file).split(sep).join('/');
    try {
      if (dryRun) printPatch(name, before, after.text);
      else replace(file, after.text);
      fixes.push(...after.fixes);
      files += 1;
    } catch (error) {
      failures.push(`${visible(name)} cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
    }
  }
  if (!quiet) console.error(summary(files, fixes, dryRun === true));
  if (failures.length > 0) throw new UsageError([...failures, 'Check that you may write these files.'].join('\n'));
}

/** The lesson files, each once and by its own path, whatever links lead to it. */
function realFiles(root: string): Set<string> {
  return new Set(lessonFiles(root).map(({ file }) => realpathSync(file)));
}

/** The text of a file as it is, byte order mark included; nothing when it is no text, which the check says. */
function textOf(file: string): string | undefined {
  const text = readTextFile(file, () => undefined);
  if (text === undefined) return undefined;
  // What was decoded without replacing anything lacks no byte but those of the mark.
  const hasMark = readFileSync(file).length > Buffer.byteLength(text);
  return hasMark ? `\uFEFF${text}` : text;
}

function replace(file: string, text: string): void {
  // The library puts a new file in its place, which may be done even where the old one may not be written.
  accessSync(file, constants.W_OK);
  writeFileAtomic.sync(file, text);
}

/** On a terminal, control characters are shown; anywhere else, the patch is what can be applied. */
function printPatch(name: string, before: string, after: string): void {
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  process.stdout.write(process.stdout.isTTY ? patch.split('\n').map(visible).join('\n') : patch);
}

function summary(files: number, fixes: readonly FixKind[], dryRun: boolean): string {
  if (files === 0) return 'Nothing to repair';
  const counted = (Object.keys(words) as FixKind[]).flatMap((kind) => {
    const count = fixes.filter((fix) => fix === kind).length;
    return count === 0 ? [] : [`${String(count)} ${words[kind][count === 1 ? 0 : 1]}`];
  });
  const noun = files === 1 ? 'file' : 'files';
  return `${String(files)} ${noun} ${dryRun ? 'would be repaired' : 'repaired'}: ${counted.join(', ')}`;
}
