import { join, relative, sep } from 'node:path';
import { readTextFile } from '../curriculum/read-text.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { listed } from './report/report.ts';
import { diagnosticText, type TextContext } from './report/text.ts';

/** Prints the diagnostics of a building or serving command, with their lines. */
export function printProblems(diagnostics: readonly Diagnostic[], contentRoot: string): void {
  const context = textContext(contentRoot, process.stderr);
  for (const diagnostic of listed(diagnostics, false)) console.error(diagnosticText(diagnostic, context));
}

/** What diagnostics need to be shown on a stream, which has colours when it is a terminal that wants them. */
export function textContext(contentRoot: string, stream: NodeJS.WriteStream): TextContext {
  // Only the streams of terminals have this method; it heeds NO_COLOR, FORCE_COLOR and TERM.
  const colours = (stream as Partial<NodeJS.WriteStream>).hasColors?.() ?? false;
  return { pathOf: pathFromHere(contentRoot), linesOf: linesReader(contentRoot), colours };
}

/** The way from the current folder to a file of the content. */
export function pathFromHere(contentRoot: string): (file: string) => string {
  return (file) => (relative(process.cwd(), join(contentRoot, file)) || '.').split(sep).join('/');
}

/** Reads the lines of files. Diagnostics come by file, so the lines of one file are kept, whatever the content's size. */
function linesReader(contentRoot: string): TextContext['linesOf'] {
  let last: { file: string; lines: readonly string[] | undefined } | undefined;
  return (file) => {
    if (last?.file !== file) {
      const text = readTextFile(join(contentRoot, file), () => undefined);
      last = { file, lines: text?.split(/\r\n?|\n/) };
    }
    return last.lines;
  };
}
