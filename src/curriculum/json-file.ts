import { existsSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readTextFile } from './read-text.ts';

/**
 * Reads a JSON file of a known shape. Gives nothing when it is not there, or when it is broken, which is reported with its
 * place: JSON is YAML, and the YAML parser knows where things stand.
 */
export function readJsonFile<T>(file: string, name: string, shape: z.ZodType<T>, diagnostics: Diagnostic[]) {
  if (!existsSync(file)) return undefined;
  const report = reporter(name, diagnostics);
  const text = readTextFile(file, report);
  if (text === undefined) return undefined;
  const value = parseJson(text, (reason, line, column) => {
    report('json-invalid', { line, column }, { reason });
  });
  if (value === undefined) return undefined;
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  for (const issue of result.error.issues) {
    const node = document.getIn(issue.path, true) as { range?: [number, number, number] } | undefined;
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    report(
      'setting-invalid',
      { line: Math.max(line, 1), column: Math.max(col, 1) },
      {
        path: issue.path.join('.') || name,
        reason: issue.message.replace(/^Invalid input: /, ''),
      },
    );
  }
  return undefined;
}

function parseJson(text: string, fail: (reason: string, line: number, column: number) => void): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message } = error as Error;
    const lines = new LineCounter();
    const [first] = parseDocument(text, {
      lineCounter: lines,
      schema: 'json',
      strict: true,
      logLevel: 'silent',
    }).errors;
    const stated = /position (\d+)/.exec(message)?.[1];
    const { line, col } = lines.linePos(stated ? Number(stated) : (first?.pos[0] ?? 0));
    fail(message.replace(/ in JSON at position .*$/, ''), Math.max(line, 1), Math.max(col, 1));
    return undefined;
  }
}
