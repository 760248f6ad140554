import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { BlockEntry, CourseEntry, FreePageEntry, SiteEntry } from './curriculum/entries.ts';
import { curriculumLoader } from './curriculum/loader.ts';

/** The entries come typed from our own reader, which has checked them already. */
const entry = <T>() => z.custom<T>();
const data = (value: object) => ({ ...value });

export const collections = {
  site: defineCollection({
    loader: curriculumLoader(({ site }) => [{ id: 'site', data: data(site) }]),
    schema: entry<SiteEntry>(),
  }),
  courses: defineCollection({
    loader: curriculumLoader(({ courses }) =>
      courses.map((course, order) => ({ id: `${course.language}/${course.name}`, data: { ...course, order } })),
    ),
    schema: entry<CourseEntry & { order: number }>(),
  }),
  blocks: defineCollection({
    loader: curriculumLoader(({ blocks }) =>
      blocks.map((block) => ({ id: `${block.language}/${block.name}`, data: data(block) })),
    ),
    schema: entry<BlockEntry>(),
  }),
  pages: defineCollection({
    loader: curriculumLoader(({ pages }) =>
      pages.map((page) => ({ id: `${page.language}/${page.slug}`, data: data(page) })),
    ),
    schema: entry<FreePageEntry>(),
  }),
};
