import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { readStamp, writeStamp } from './packages.mjs';
import { StepError } from './run.mjs';

/**
 * Whether the command line tool is missing or older than its sources.
 * @param {string} root
 * @returns {boolean}
 */
export function needsBuild(root) {
  const built = builtTool(root);
  if (!readStamp(root)?.built || !existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources(root).some((file) => statSync(file).mtimeMs > builtAt);
}

/**
 * Builds the command line tool with the script that npm also runs before packing.
 * @param {string} root
 */
export async function buildTool(root) {
  // A build that fails halfway may leave a new file.
  writeStamp(root, false);
  const { code, output } = await runNpm(root, ['run', 'prepare', '--loglevel=error']);
  if (code !== 0 || !existsSync(builtTool(root))) {
    throw new StepError(
      'Building the command line tool failed.',
      'correct src so that "npm run prepare" writes bin/hornbook.js, then run the same command again.',
      output,
    );
  }
  writeStamp(root, true);
}

/** @param {string} root */
function builtTool(root) {
  return join(root, 'bin', 'hornbook.js');
}

/**
 * Returns the sources of the tool: package.json, the folders of src and tools/bench (a removed file
 * changes the time of its folder) and their files, without tests.
 * @param {string} root
 * @returns {string[]}
 */
function sources(root) {
  const inside = [join(root, 'src'), join(root, 'tools', 'bench')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return [join(root, 'package.json'), ...inside.filter((file) => !file.includes('.test.'))];
}
