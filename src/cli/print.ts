import { join, relative, sep } from 'node:path';
import { readTextFile } from '../curriculum/read-text.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { listed } from './report/report.ts';
import { diagnosticText, type TextContext } from './report/text.ts';

/** Prints diagnostics with their lines on stderr. */
export function printProblems(diagnostics: readonly Diagnostic[], contentRoot: string): void {
  const context = textContext(contentRoot, process.stderr);
  for (const diagnostic of listed(diagnostics, false)) console.error(diagnosticText(diagnostic, context));
}

/** The context to print diagnostics on a stream, in colour if the stream is a terminal that supports it. */
export function textContext(contentRoot: string, stream: NodeJS.WriteStream): TextContext {
  // Only terminal streams have this method. It respects NO_COLOR, FORCE_COLOR and TERM.
  const colours = (stream as Partial<NodeJS.WriteStream>).hasColors?.() ?? false;
  return { pathOf: pathFromHere(contentRoot), linesOf: linesReader(contentRoot), colours };
}

/** Returns a function that gives the path of a content file relative to the current folder. */
export function pathFromHere(contentRoot: string): (file: string) => string {
  return (file) => (relative(process.cwd(), join(contentRoot, file)) || '.').split(sep).join('/');
}

/** Reads the lines of files. It caches only the last file, since diagnostics are sorted by file. */
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
