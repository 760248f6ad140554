import { catalogue } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { listed, notCheckedSentences, totals, type Report } from './report.ts';
import { visible } from './visible.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Formats a report as workflow commands of GitHub Actions, which shows them beside the lines. */
export function githubOutput(report: Report): string {
  const { diagnostics, pathOf, verbose } = report;
  return [
    ...listed(diagnostics, verbose).map((diagnostic) => annotation(diagnostic, pathOf)),
    ...notCheckedSentences(report).map((sentence) => command('notice', { title: 'Not checked' }, sentence)),
    totals(diagnostics),
  ].join('\n');
}

function annotation({ code, severity, file, line, column, message, hint }: Diagnostic, pathOf: Report['pathOf']) {
  const title = `${catalogue[code].title} (${code})`;
  return command(commands[severity], { file: pathOf(file), line, col: column, title }, `${message} ${hint}`);
}

/** One workflow command. Its values are escaped, so that they cannot end the line or begin another value. */
function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapedData(text)}`;
}

function escapedData(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
