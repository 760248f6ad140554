import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { PlaceOf } from '../challenge/json.ts';
import { fileStart, reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/did-you-mean.ts';
import { settingNames } from '../model/setting-names.ts';
import { settingsFile, settingsShape, type Settings } from '../model/settings.ts';
import { readTextFile, settingsSizeLimit } from './read-text.ts';
import { mustBeQuoted, readYaml } from './yaml.ts';

export interface SettingsFile {
  readonly settings: Settings;
  /** Returns the position of a setting in `site.yml`. */
  readonly placeOf: PlaceOf;
}

/**
 * Reads `site.yml`. Reports each invalid value with its position and uses the default instead, so that the rest of the
 * content can still be checked.
 */
export function readSettings(root: string, diagnostics: Diagnostic[]): SettingsFile {
  const file = join(root, settingsFile);
  const report = reporter(settingsFile, diagnostics);
  const text = existsSync(file) ? readTextFile(file, report, settingsSizeLimit) : '';
  const { value = {}, faults, placeOf, placeOfKey, retyped } = readYaml((text ?? '').normalize('NFC'), report);
  for (const { place, ...values } of faults) report('yaml-invalid', place, values);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (value !== null) {
      report('setting-invalid', fileStart, { path: settingsFile, reason: 'must have one `key: value` per line' });
    }
    return { settings: settingsShape.parse({}), placeOf };
  }

  const result = settingsShape.safeParse(value);
  if (result.success) return { settings: result.data, placeOf };
  const broken = new Set<string>();
  for (const issue of result.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const name of names) {
      const keys = name === undefined ? issue.path : [...issue.path, name];
      const path = keys.join('.');
      if (name === undefined)
        report('setting-invalid', placeOf(keys), { path, reason: reasonOf(issue, retyped(keys)) });
      else {
        const meant = suggestion(name, settingNames(settingsShape, issue.path));
        report('setting-unknown', placeOfKey(keys), { path, meant });
      }
      broken.add(String(keys[0]));
    }
  }
  const sound = Object.entries(value).filter(([key]) => !broken.has(key));
  return { settings: settingsShape.parse(Object.fromEntries(sound)), placeOf };
}

/** The types of values, in words for authors. */
const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'a group of settings',
  record: 'a map of names to values',
};

/**
 * The problem with a value, in words that follow its path.
 * @param retyped the value as written, if YAML reads it as something other than text
 */
function reasonOf(issue: z.core.$ZodIssue, retyped: string | undefined): string {
  const { message } = issue;
  if (message.endsWith('received null')) {
    return 'has no value; `#` starts a comment, so put a value with `#` in quotes';
  }
  if (message.endsWith('received undefined')) return 'is missing';
  if (message.startsWith('Invalid input') && issue.code === 'invalid_type') {
    if (issue.expected === 'string' && retyped !== undefined) return mustBeQuoted(retyped);
    return `must be ${typeNames[issue.expected] ?? `of the type ${issue.expected}`}`;
  }
  if (message.startsWith('Too small') && issue.code === 'too_small') return 'must not be empty';
  return /^(?:must|cannot|is|has) /.test(message) ? message : `is invalid: ${message}`;
}
