import { applyEdits, modify, type JSONPath } from 'jsonc-parser';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readJson } from '../../challenge/json.ts';
import { UsageError } from '../errors.ts';
import { fromHere, type FileChange } from './files.ts';

/** A new JSON file, formatted like the curriculum's files. */
export function jsonFile(file: string, value: unknown): FileChange {
  return { file, text: `${JSON.stringify(value, null, 2)}\n`, isNew: true };
}

/**
 * Reads a JSON file to change it.
 * @throws UsageError when it is not valid, so that nothing is written into it
 */
export function readJsonToChange<T>(file: string, shape: z.ZodType<T>): { text: string; value: T } {
  const text = readFileSync(file, 'utf8');
  const result = readJson(text, shape);
  if ('value' in result) return { text, value: result.value };
  throw new UsageError(`${fromHere(file)} has errors. Correct them first; npx hornbook check shows where.`);
}

/**
 * Inserts one value into a JSON file in the file's own formatting. The rest of the file stays unchanged.
 * @param path where to insert the value; `-1` means the end of a list
 */
export function jsonChange(file: string, path: JSONPath, value: unknown): FileChange {
  const { text } = readJsonToChange(file, z.unknown());
  const indent = /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length };
  const edits = modify(text, path, value, { formattingOptions });
  return { file, text: applyEdits(text, edits), isNew: false };
}

/** Appends one value to a list in a JSON file. Creates the list if the file has none. */
export function appendChange(file: string, path: JSONPath, list: readonly unknown[], value: unknown): FileChange {
  return list.length === 0 ? jsonChange(file, path, [value]) : jsonChange(file, [...path, -1], value);
}
