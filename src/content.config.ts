// From its own module: `astro:content` has Vite go through much of Astro before each build.
import { defineCollection } from 'astro/content/config';
import { curriculumLoader } from './astro/loader.ts';

/**
 * One entry, which changes whenever the content is read again: it tells Astro that pages may look different now. What pages
 * show they take from the reading itself (`src/queries/site-view.ts`).
 */
export const collections = { readings: defineCollection({ loader: curriculumLoader() }) };
