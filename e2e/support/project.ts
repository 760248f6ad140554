import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Hornbook's own folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The course that ships with Hornbook. */
export const shippedContent = join(projectRoot, 'content');

/** A small course in two languages with every sort of markup in it. */
export const knotsContent = fileURLToPath(new URL('../fixtures/knots', import.meta.url));

/** The upstream repository’s folders with texts of our own, English beside a translation that has half of it. */
export const upstreamContent = fileURLToPath(new URL('../fixtures/upstream/curriculum', import.meta.url));

/** The program behind the `hornbook` command. */
export const hornbookScript = join(projectRoot, 'bin', 'hornbook.js');
