import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import { catalogue, type CatalogueEntry, type Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic, NotChecked, Place } from '../../diagnostics/diagnostic.ts';
import { generalText } from '../../diagnostics/template.ts';
import type { Report } from './report.ts';
import { visibleJson } from './visible.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;
const codes = Object.keys(catalogue) as Code[];

/** Formats a report as a SARIF 2.1.0 log for code hosts and editors. */
export function sarifOutput({ diagnostics, notChecked, pathOf }: Report, version: string): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Hornbook',
            version,
            rules: codes.map((code) => rule(code, catalogue[code])),
            notifications: [{ id: 'not-checked', shortDescription: { text: 'A check that did not run' } }],
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notChecked.map((check) => notification(check, pathOf)),
          },
        ],
        results: diagnostics.map((diagnostic) => result(diagnostic, pathOf)),
      },
    ],
  };
  return visibleJson(log);
}

function rule(id: Code, { severity, title, message, hint }: CatalogueEntry): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: withoutValues(message) },
    help: { text: withoutValues(hint) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result({ code, severity, file, line, column, message, hint }: Diagnostic, pathOf: Report['pathOf']): Result {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: plain(`${message} ${hint}`) },
    locations: [location(pathOf(file), { line, column })],
  };
}

function notification({ file, what, why }: NotChecked, pathOf: Report['pathOf']): Notification {
  return {
    descriptor: { id: 'not-checked', index: 0 },
    level: 'note',
    message: { text: plain(`Not checked: ${what}, because ${why}.`) },
    locations: [location(pathOf(file))],
  };
}

function location(path: string, place?: Place): Location {
  const artifactLocation = { uri: path.toWellFormed().split('/').map(encodeURIComponent).join('/') };
  if (!place) return { physicalLocation: { artifactLocation } };
  const region = { startLine: place.line, startColumn: place.column };
  return { physicalLocation: { artifactLocation, region } };
}

/** A text of the catalogue with its placeholders replaced by “…”. */
function withoutValues(text: string): string {
  return generalText(text, () => '…');
}

/** Escapes placeholders and links, which SARIF interprets in messages (SARIF 3.11.5 and 3.11.6). */
function plain(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '\\](');
}
