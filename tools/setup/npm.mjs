import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { run, StepError, toolEnvironment } from './run.mjs';

/** The file name of Node on this system. */
export const nodeProgram = process.platform === 'win32' ? 'node.exe' : 'node';

/**
 * Returns the Node of the machine. npm scripts find the private Node first, so this process may run on
 * it, but npm must not while it replaces node_modules.
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
 * Whether a file is in the node_modules of the project, after following links.
 * @param {string} root
 * @param {string} file
 * @returns {boolean}
 */
export function isInsidePackages(root, file) {
  return realpathSync(file).startsWith(join(realpathSync(root), 'node_modules') + sep);
}

/** Options of an install that runs no scripts of packages and prints only errors. */
export const quietInstall = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'];

/**
 * Runs npm in the project with the Node of the machine, because an install replaces the private one.
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
 * Returns npm's JavaScript file. Node runs it directly, because npm's start script needs a shell on Windows.
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

  // On some systems npm is in another folder than Node, and the npm on PATH is a link to the file.
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
 * Returns advice for a failed install, from the output of npm.
 * @param {string} output
 * @returns {string}
 */
export function adviceFor(output) {
  if (/EUSAGE|EJSONPARSE/.test(output)) {
    return 'make package.json and package-lock.json match: restore both from git, or run "npm install".';
  }
  if (/ENOSPC/.test(output)) return 'free some disk space, then run the same command again.';
  if (/EACCES|EPERM/.test(output)) {
    return 'check that you may write to this folder and that no program uses its node_modules, then run the same command again.';
  }
  return 'check that this machine can reach the npm registry (network, proxy), then run the same command again.';
}
