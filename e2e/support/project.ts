import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Hornbook's own folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The course that ships with Hornbook. */
export const shippedContent = join(projectRoot, 'content');

/** The sample course: small, in two languages, with all kinds of markup. */
export const sampleContent = fileURLToPath(new URL('../fixtures/sample-course', import.meta.url));

/** The folders of the upstream repository with our own texts, in English and half translated. */
export const upstreamContent = fileURLToPath(new URL('../fixtures/upstream/curriculum', import.meta.url));

/** The program behind the `hornbook` command. */
export const hornbookScript = join(projectRoot, 'bin', 'hornbook.js');
