import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { run, StepError, toolEnvironment } from './run.mjs';

/** The file name of Node on this system. */
export const nodeProgram = process.platform === 'win32' ? 'node.exe' : 'node';

/**
 * The Node of the machine. npm scripts find the private Node first, so this process may run on
 * that one; but npm must not, when it replaces node_modules.
 * @param {string} root
 * @returns {string}
 */
export function hostNode(root) {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, nodeProgram));
  const candidates = [process.execPath, process.env['npm_node_execpath'], ...onPath];
  const host = candidates.find((file) => file && existsSync(file) && !isInsidePackages(root, file));
  return host ?? process.execPath;
}

/**
 * Whether a file lies in the project's node_modules, links followed.
 * @param {string} root
 * @param {string} file
 * @returns {boolean}
 */
export function isInsidePackages(root, file) {
  return realpathSync(file).startsWith(join(realpathSync(root), 'node_modules') + sep);
}

/** Options of an install that runs no package's own scripts and prints only errors. */
export const quietInstall = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'];

/**
 * Runs npm in the project, with the Node of the machine: the private one is replaced by an install.
 * @param {string} root
 * @param {readonly string[]} args
 */
export async function runNpm(root, args) {
  const node = hostNode(root);
  return run(node, [npmScript(node), ...args, '--prefix', root], {
    cwd: root,
    env: toolEnvironment(root),
  });
}

/**
 * npm's JavaScript file. Node runs it directly, since npm's start script needs a shell on Windows.
 * @param {string} node
 * @returns {string}
 */
function npmScript(node) {
  const known = process.env['npm_execpath'];
  // pnpm and yarn set this variable to themselves.
  if (known && /npm-cli\.[cm]?js$/.test(known) && existsSync(known)) return known;

  const script = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const nodeFolder = dirname(node);
  const found = [join(nodeFolder, script), join(nodeFolder, '..', 'lib', script)].find(existsSync);
  if (found) return found;

  // Some systems keep npm apart from Node; there the npm on PATH is a link to the file.
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'npm'))
    .filter(existsSync)
    .map((link) => realpathSync(link))
    .find((file) => /npm-cli\.[cm]?js$/.test(file));
  if (onPath) return onPath;

  throw new StepError('npm was not found.', 'install Node.js with npm from nodejs.org.');
}

/**
 * What to do about a failed install, as far as npm's words tell.
 * @param {string} output
 * @returns {string}
 */
export function adviceFor(output) {
  if (/EUSAGE|EJSONPARSE/.test(output)) {
    return 'make package.json and package-lock.json agree: restore both from git, or run "npm install".';
  }
  if (/ENOSPC/.test(output)) return 'free some disk space, then run the same command again.';
  if (/EACCES|EPERM/.test(output)) {
    return 'make sure that you may write in this folder and that no program uses its node_modules, then run the same command again.';
  }
  return 'check that this machine reaches the npm registry (network, proxy), then run the same command again.';
}
