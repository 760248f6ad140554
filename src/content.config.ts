// `astro:content` would make Vite process much of Astro before each build.
import { defineCollection } from 'astro/content/config';
import { curriculumLoader } from './astro/loader.ts';

/**
 * A collection with one entry, the revision of the curriculum. A new revision tells Astro that pages may have changed; pages take
 * their data from the curriculum itself (`src/queries/site-view.ts`).
 */
export const collections = { curriculum: defineCollection({ loader: curriculumLoader() }) };
