import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adviceFor, isInsidePackages, quietInstall, runNpm } from './npm.mjs';
import { StepError } from './run.mjs';

/**
 * What setup notes in node_modules, to see at the next start that nothing is to do.
 * @typedef {object} Stamp
 * @property {string} lock The sha256 of the package-lock.json that was installed.
 * @property {string} system The platform and processor that the packages are for.
 * @property {boolean} built Whether the command line tool was built since then.
 */

/**
 * The note of the last setup; undefined when there is none, or none that can be read.
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
 * Notes what is done. `npm ci` empties node_modules, so the note never outlives its packages.
 * @param {string} root
 * @param {boolean} built
 */
export function writeStamp(root, built) {
  /** @type {Stamp} */
  const stamp = { lock: lockHash(root), system: thisSystem(), built };
  writeFileSync(stampFile(root), `${JSON.stringify(stamp)}\n`);
}

/**
 * Whether node_modules holds what package-lock.json lists, for this system.
 * @param {string} root
 * @returns {boolean}
 */
export function packagesAreInstalled(root) {
  const stamp = readStamp(root);
  return stamp?.lock === lockHash(root) && stamp.system === thisSystem();
}

/**
 * Installs exactly what package-lock.json lists.
 * @param {string} root
 */
export async function installPackages(root) {
  if (process.platform === 'win32' && isInsidePackages(root, process.execPath)) {
    throw new StepError(
      'The packages have changed, but the Node in node_modules is running and Windows does not let it be replaced.',
      'delete the folder node_modules, then run the same command again.',
    );
  }
  // The build and the tests need devDependencies, also where NODE_ENV says production.
  const { code, output } = await runNpm(root, ['ci', '--include=dev', ...quietInstall]);
  if (code !== 0) {
    // What npm says of a lock file that does not match ends with pages of help.
    const [said] = output.split(/^npm error Usage:$/m);
    throw new StepError('Installing the packages failed.', adviceFor(output), said);
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

/** Names the platform and processor; packages with machine code differ between them. */
function thisSystem() {
  return `${process.platform}-${process.arch}`;
}
