import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of Hornbook itself; the command lies in its `bin`. */
export const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** Hornbook's version. */
export const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
