import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';

/** Returns the path of Firefox: that in HORNBOOK_FIREFOX, or one on the PATH. */
export function findFirefox(): string | undefined {
  const named = process.env['HORNBOOK_FIREFOX'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file));
}

/**
 * Starts Firefox as learners use it, with its profile in a folder. By default, Firefox under automation lets files on a disk
 * read one another, which the browsers of learners do not.
 */
export function startFirefox(executablePath: string, userDataDir: string): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    extraPrefsFirefox: {
      'security.fileuri.strict_origin_policy': true,
      'remote.prefs.recommended': false,
    },
  });
}
