/** The longest path in an export, in characters. Windows accepts 260, including the folder that the zip is unpacked into. */
export const longestPath = 180;

/** Thrown if paths of a site are too long to unpack everywhere. The content must change. */
export class PathsTooLong extends Error {}

/**
 * Checks that all files of an export can be unpacked on every system.
 * @throws PathsTooLong
 */
export function refuseLongPaths(files: readonly string[]): void {
  const long = files.filter((file) => file.length > longestPath);
  if (long.length === 0) return;
  const list = long.map((file) => `  ${file} (${String(file.length)})`).join('\n');
  throw new PathsTooLong(
    `Not exported: these paths have more than ${String(longestPath)} characters, too long for Windows to unpack in every folder:\n${list}\n` +
      'Shorten the `dashedName` of the lesson, or the name of the block or file.',
  );
}
