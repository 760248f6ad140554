import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { accessSync, constants, readFileSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { lessonFiles } from '../curriculum/locate-content.ts';
import { readTextFile } from '../curriculum/read-text.ts';
import { fixLesson, type FixKind } from '../fixes/fix-lesson.ts';
import { UsageError } from './errors.ts';
import { counting } from './report/report.ts';
import { visible } from './report/visible.ts';

/** The names of the fixes, in singular and plural. */
const fixNames: Readonly<Record<FixKind, readonly [one: string, several: string]>> = {
  lineEnds: ['line ending', 'line endings'],
  garbledLetters: ['garbled letter', 'garbled letters'],
  quotedValues: ['value put in quotation marks', 'values put in quotation marks'],
  rawLinks: ['link shown as text', 'links shown as text'],
  markerSpaces: ['marker with trailing spaces', 'markers with trailing spaces'],
  olderDialects: ['part in an older dialect', 'parts in an older dialect'],
  solutionRules: ['rule after a solution', 'rules after solutions'],
  blankLines: ['missing blank line', 'missing blank lines'],
};

export interface FixOptions {
  /** Print the changes as a unified diff and write nothing. */
  readonly dryRun?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/**
 * Applies unambiguous fixes to the lessons of a content root. Each file is replaced in one step, links stay links, and files
 * that are not text stay unchanged.
 * @param root absolute path
 * @throws UsageError with the files that could not be written
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
      failures.push(`Could not write ${visible(name)}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
    }
  }
  if (!quiet) console.error(summary(files, fixes, dryRun === true));
  if (failures.length > 0) throw new UsageError([...failures, 'Check the permissions of these files.'].join('\n'));
}

/** The real paths of the lesson files, so that a file with several links is listed once. */
function realFiles(root: string): Set<string> {
  return new Set(lessonFiles(root).map(({ file }) => realpathSync(file)));
}

/** The text of a file with its byte order mark. Returns nothing for other files, which the check reports. */
function textOf(file: string): string | undefined {
  const text = readTextFile(file, () => undefined);
  if (text === undefined) return undefined;
  // Decoding drops no byte except the byte order mark.
  const hasMark = readFileSync(file).length > Buffer.byteLength(text);
  return hasMark ? `\uFEFF${text}` : text;
}

function replace(file: string, text: string): void {
  // The library moves a new file into place, which can succeed even if the old file is read-only.
  accessSync(file, constants.W_OK);
  writeFileAtomic.sync(file, text);
}

/** Prints a patch that can be applied. On a terminal, control characters are escaped instead. */
function printPatch(name: string, before: string, after: string): void {
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  process.stdout.write(process.stdout.isTTY ? patch.split('\n').map(visible).join('\n') : patch);
}

function summary(files: number, fixes: readonly FixKind[], dryRun: boolean): string {
  if (files === 0) return 'No fixes to apply';
  const counted = (Object.keys(fixNames) as FixKind[]).flatMap((kind) => {
    const count = fixes.filter((fix) => fix === kind).length;
    return count === 0 ? [] : [`${String(count)} ${fixNames[kind][count === 1 ? 0 : 1]}`];
  });
  return `${dryRun ? 'Would fix' : 'Fixed'} ${counting(files, 'file')}: ${counted.join(', ')}`;
}
