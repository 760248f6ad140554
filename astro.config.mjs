import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { siteConfig } from './src/astro/config.ts';
import { CurriculumSource } from './src/curriculum/source.ts';

/** For editors and `astro check`. Sites are built by the hornbook command, each in a work folder of its own. */
const content = fileURLToPath(new URL('content', import.meta.url));
const source = new CurriculumSource(content, { allowMdx: true });

export default defineConfig(siteConfig(fileURLToPath(new URL('.', import.meta.url)), source, content));
