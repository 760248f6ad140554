import { contentBetweenMarkers } from '../challenge/span.ts';
import type { Edit } from '../markup/edit.ts';
import { rawLinks } from '../markup/raw-links.ts';
import type { Document } from './document.ts';

/**
 * Repairs links and images that are shown as text, such as those with spaces in their address, if it is clear what they should
 * be (see format.md#markdown-and-html).
 */
export function fixRawLinks({ text, bodyStart, tree }: Document): Edit[] {
  if (bodyStart === undefined) return [];
  return contentBetweenMarkers({ source: text, nodes: tree.children })
    .flatMap(({ nodes }) => rawLinks(nodes, text))
    .flatMap(({ offset, written, repaired }) =>
      repaired === undefined ? [] : [{ offset, length: written.length, replacement: repaired }],
    );
}
