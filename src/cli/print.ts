import { relative, join, sep } from 'node:path';
import pico from 'picocolors';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const colour = { error: pico.red, warning: pico.yellow, info: pico.blue };

/** One diagnostic as text: place, what happened, what to do. Control characters of the content are shown, not sent. */
export function diagnosticText(diagnostic: Diagnostic, contentRoot: string): string {
  const { severity, code, line, column, message, hint } = diagnostic;
  const file = visible(fileFromHere(diagnostic.file, contentRoot));
  const place = `${file}:${String(line)}:${String(column)}`;
  return `${pico.bold(place)} ${colour[severity](severity)} ${visible(message)} ${pico.dim(`(${code})`)}\n    ${visible(hint)}`;
}

/** How many of each kind there are: `2 errors, 1 warning`. */
export function totals(diagnostics: readonly Diagnostic[]): string {
  const counted = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const noun = severity === 'info' || count === 1 ? severity : `${severity}s`;
    return count === 0 ? [] : [`${String(count)} ${noun}`];
  });
  return counted.join(', ') || 'nothing to report';
}

function fileFromHere(file: string, contentRoot: string): string {
  const way = relative(process.cwd(), join(contentRoot, file)) || '.';
  return way.split(sep).join('/');
}

/** Text of the content with its control characters shown, so that a terminal does not obey them. */
export function visible(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
