import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { readJson } from '../challenge/json.ts';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readTextFile } from './read-text.ts';

/** Reads a JSON file of a known shape. Gives nothing when it is not there, or when it is broken, which is reported. */
export function readJsonFile<T>(
  file: string,
  name: string,
  shape: z.ZodType<T>,
  diagnostics: Diagnostic[],
): T | undefined {
  if (!existsSync(file)) return undefined;
  const report = reporter(name, diagnostics);
  const text = readTextFile(file, report);
  if (text === undefined) return undefined;
  const result = readJson(text, shape);
  if ('value' in result) return result.value;
  for (const { kind, path, reason, place } of result.faults) {
    if (kind === 'syntax') report('json-invalid', place, { reason });
    else report('setting-invalid', place, { path: path || name, reason });
  }
  return undefined;
}
