import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { blocksOf } from '../../../model/entries.ts';
import { getCurriculum, languageParameter } from '../../../queries/site-view.ts';
import { progressScript } from '../../../site/progress-script.ts';

export const getStaticPaths = (() => {
  const { site, courses, blocks, inLanguage } = getCurriculum();
  return site.languages.map((language) => ({
    params: { language: languageParameter(language) },
    props: { courses: inLanguage(courses, language), blocks: inLanguage(blocks, language) },
  }));
}) satisfies GetStaticPaths;

/** The number of lessons in every block, and the blocks of every course. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  progressScript('courses', {
    courses: props.courses.map((course) => ({ name: course.name, blocks: blocksOf(course) })),
    blocks: props.blocks.map(({ name, lessons }) => [name, lessons.length]),
  });
