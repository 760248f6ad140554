import { applyEdits, modify, type JSONPath } from 'jsonc-parser';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readJson } from '../../challenge/json.ts';
import { UsageError } from '../errors.ts';
import { fromHere, type FileChange } from './files.ts';

/** A new file with a value as JSON, laid out as the curriculum's files are. */
export function jsonFile(file: string, value: unknown): FileChange {
  return { file, text: `${JSON.stringify(value, null, 2)}\n`, isNew: true };
}

/**
 * Reads a JSON file that is to be changed.
 * @throws UsageError when it is broken, so that nothing is written into it
 */
export function readJsonToChange<T>(file: string, shape: z.ZodType<T>): { text: string; value: T } {
  const text = readFileSync(file, 'utf8');
  const result = readJson(text, shape);
  if ('value' in result) return { text, value: result.value };
  throw new UsageError(`${fromHere(file)} has mistakes. Repair them first: npx hornbook check says where they are.`);
}

/**
 * A JSON file with one value put in, laid out like the rest of it; everything else stays as it is.
 * @param path where to put it; `-1` stands for the end of a list
 */
export function jsonChange(file: string, path: JSONPath, value: unknown): FileChange {
  const { text } = readJsonToChange(file, z.unknown());
  const indent = /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length };
  const edits = modify(text, path, value, { formattingOptions });
  return { file, text: applyEdits(text, edits), isNew: false };
}

/** A JSON file with one value put last in a list; the list is made where the file has none. */
export function appendChange(file: string, path: JSONPath, list: readonly unknown[], value: unknown): FileChange {
  return list.length === 0 ? jsonChange(file, path, [value]) : jsonChange(file, [...path, -1], value);
}
