import { UsageError } from './errors.ts';

/**
 * Makes sure that Astro's server can serve Hornbook from its folder.
 * @throws UsageError if the path has a sign that addresses use for something else
 */
export function checkServedFolder(folder: string): void {
  const sign = /[#?%"]/.exec(folder)?.[0];
  if (sign === undefined) return;
  throw new UsageError(
    `hornbook dev cannot run from the folder ${folder}, because its path contains “${sign}”, which has another meaning in ` +
      'addresses. Rename the folder, or use hornbook build and hornbook preview, which work in every folder.',
  );
}
