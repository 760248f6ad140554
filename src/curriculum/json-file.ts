import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { readJson, type PlaceOf } from '../challenge/json.ts';
import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readTextFile } from './read-text.ts';

/** The data of a JSON file. */
export interface JsonFile<T> {
  readonly value: T;
  /** Path of the file as diagnostics name it. */
  readonly name: string;
  readonly placeOf: PlaceOf;
}

/** Reads and validates a JSON file. Returns nothing if the file is missing or invalid; only the latter is reported. */
export function readJsonFile<T>(
  file: string,
  name: string,
  shape: z.ZodType<T>,
  diagnostics: Diagnostic[],
): JsonFile<T> | undefined {
  if (!existsSync(file)) return undefined;
  const report = reporter(name, diagnostics);
  const text = readTextFile(file, report);
  if (text === undefined) return undefined;
  const result = readJson(text.normalize('NFC'), shape);
  if ('value' in result) return { name, ...result };
  for (const { kind, path, reason, place } of result.faults) {
    if (kind === 'syntax') report('json-invalid', place, { reason });
    else report('data-invalid', place, { path: path || name, reason });
  }
  return undefined;
}
