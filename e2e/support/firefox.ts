import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';

/** Where Firefox is on this machine: where HORNBOOK_FIREFOX says, else on the PATH; nothing when there is none. */
export function findFirefox(): string | undefined {
  const named = process.env['HORNBOOK_FIREFOX'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file));
}

/**
 * Starts Firefox as learners have it, with what it remembers in a folder. Whoever drives it usually lets files on a disk
 * read one another; learners' browsers do not.
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
