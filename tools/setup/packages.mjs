import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adviceFor, isInsidePackages, quietInstall, runNpm } from './npm.mjs';
import { StepError } from './run.mjs';

/**
 * The state that setup records in node_modules, so that the next start can skip its steps.
 * @typedef {object} Stamp
 * @property {string} lock The sha256 of the package-lock.json that was installed.
 * @property {string} system The platform and processor that the packages are for.
 * @property {boolean} built Whether the command line tool was built since then.
 */

/**
 * Returns the state of the last setup; undefined if it is missing or unreadable.
 * @param {string} root
 * @returns {Stamp | undefined}
 */
export function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampFile(root), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Records the state. `npm ci` empties node_modules, so it never outlives its packages.
 * @param {string} root
 * @param {boolean} built
 */
export function writeStamp(root, built) {
  /** @type {Stamp} */
  const stamp = { lock: lockHash(root), system: thisSystem(), built };
  writeFileSync(stampFile(root), `${JSON.stringify(stamp)}\n`);
}

/**
 * Whether node_modules contains the packages of package-lock.json, for this system.
 * @param {string} root
 * @returns {boolean}
 */
export function packagesAreInstalled(root) {
  const stamp = readStamp(root);
  return stamp?.lock === lockHash(root) && stamp.system === thisSystem();
}

/**
 * Installs exactly the packages of package-lock.json.
 * @param {string} root
 */
export async function installPackages(root) {
  if (process.platform === 'win32' && isInsidePackages(root, process.execPath)) {
    throw new StepError(
      'The packages have changed, but Windows cannot replace the Node in node_modules while it runs.',
      'delete the folder node_modules, then run the same command again.',
    );
  }
  // The build and the tests need devDependencies, even if NODE_ENV is production.
  const { code, output } = await runNpm(root, ['ci', '--include=dev', ...quietInstall]);
  if (code !== 0) {
    // npm prints pages of help after its message about a mismatched lock file.
    const [message] = output.split(/^npm error Usage:$/m);
    throw new StepError('Installing the packages failed.', adviceFor(output), message);
  }
  writeStamp(root, false);
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.hornbook-setup.json');
}

/** @param {string} root */
function lockHash(root) {
  const file = join(root, 'package-lock.json');
  if (!existsSync(file)) {
    throw new StepError('package-lock.json is missing.', 'restore it from git.');
  }
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Returns the platform and processor: packages with native code differ between them. */
function thisSystem() {
  return `${process.platform}-${process.arch}`;
}
