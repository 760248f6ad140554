/** Longest path in an export, in characters: with the folder it is unpacked into, Windows takes 260 in all. */
export const longestPath = 180;

/** Paths of the site are too long to be unpacked everywhere: a fault of the content. */
export class PathsTooLong extends Error {}

/**
 * Makes sure that all files of an export can be unpacked on every system.
 * @throws PathsTooLong
 */
export function refuseLongPaths(files: readonly string[]): void {
  const long = files.filter((file) => file.length > longestPath);
  if (long.length === 0) return;
  const list = long.map((file) => `  ${file} (${String(file.length)})`).join('\n');
  throw new PathsTooLong(
    `Not exported: these paths have more than ${String(longestPath)} characters, and Windows could not unpack them everywhere:\n${list}\n` +
      'Give the lesson a shorter dashedName, or the block or file a shorter name.',
  );
}
