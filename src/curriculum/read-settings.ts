import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PlaceOf } from '../challenge/json.ts';
import { fileStart, reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { perhapsMeant } from '../diagnostics/did-you-mean.ts';
import { settingNames } from '../model/setting-names.ts';
import { settingsFile, settingsShape, type Settings } from '../model/settings.ts';
import { readTextFile, settingsSizeLimit } from './read-text.ts';
import { readYaml } from './yaml.ts';

export interface SettingsFile {
  readonly settings: Settings;
  /** Where a setting stands in `site.yml`. */
  readonly placeOf: PlaceOf;
}

/**
 * Reads `site.yml`. Where a value is wrong it is reported with its line and the default is used, so that everything else
 * can still be checked.
 */
export function readSettings(root: string, diagnostics: Diagnostic[]): SettingsFile {
  const file = join(root, settingsFile);
  const report = reporter(settingsFile, diagnostics);
  const text = existsSync(file) ? readTextFile(file, report, settingsSizeLimit) : '';
  const { value = {}, faults, placeOf, placeOfKey } = readYaml(text ?? '');
  for (const { place, ...values } of faults) report('yaml-invalid', place, values);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (value !== null) {
      report('setting-invalid', fileStart, { path: settingsFile, reason: 'must be a list of `key: value` lines' });
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
      if (name === undefined) report('setting-invalid', placeOf(keys), { path, reason: reasonOf(issue) });
      else {
        const meant = perhapsMeant(name, settingNames(settingsShape, issue.path));
        report('setting-unknown', placeOfKey(keys), { path, meant });
      }
      broken.add(String(keys[0]));
    }
  }
  const sound = Object.entries(value).filter(([key]) => !broken.has(key));
  return { settings: settingsShape.parse(Object.fromEntries(sound)), placeOf };
}

/** What is wrong with a value, in words that follow its name. */
function reasonOf({ message }: { readonly message: string }): string {
  if (message.endsWith('received null')) {
    return 'has no value; a `#` begins a comment, so a value with one needs quotation marks';
  }
  return /^(?:must|cannot|is|has) /.test(message) ? message : `is wrong: ${message}`;
}
