import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { dialect } from '../markup/dialect.ts';

/**
 * Parses what follows the front matter, which is blanked out rather than cut off, so that positions are the file's.
 * @param source the whole text, with line ends normalised
 * @param end offset at which the front matter ends
 */
export function parseBody(source: string, end: number): Root {
  const body = source.slice(0, end).replace(/[^\n]/g, ' ') + source.slice(end);
  return markdownToMdast(body, { features: dialect }) as Root;
}
