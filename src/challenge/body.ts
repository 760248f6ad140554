import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { dialect } from '../markup/dialect.ts';

/**
 * Parses the text after the front matter. The front matter is blanked out rather than cut off, so that positions are those
 * of the file.
 * @param source the whole text, with line ends normalised
 * @param end offset at which the front matter ends
 */
export function parseBody(source: string, end: number): Root {
  const body = source.slice(0, end).replace(/[^\n]/g, ' ') + source.slice(end);
  return markdownToMdast(body, { features: dialect }) as Root;
}
