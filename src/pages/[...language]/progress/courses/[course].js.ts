import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { blocksOf } from '../../../../model/entries.ts';
import { languageAttributes } from '../../../../model/languages.ts';
import { getCurriculum, languageOf, languageParameter } from '../../../../queries/site-view.ts';
import { progressScript } from '../../../../site/progress-script.ts';
import { linkTo, paths } from '../../../../site/urls.ts';

export const getStaticPaths = (() => {
  const { site, courses, catalogue } = getCurriculum();
  return courses.map((course) => {
    const language = languageOf(site, course.language);
    return {
      params: { language: languageParameter(language), course: course.name },
      props: { language, course, catalogue },
    };
  });
}) satisfies GetStaticPaths;

/** The blocks of a course, for the progress page. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { language, course, catalogue } = props;
  const path = paths.progress(language.prefix);
  const blocks = blocksOf(course).flatMap((name) => {
    const block = catalogue.blocks.get(`${language.tag}/${name}`);
    if (!block) return [];
    const { title, lang } = block.heading;
    const url = linkTo(path, paths.block(language.prefix, name));
    return [{ name, title, ...languageAttributes(lang), url, lessons: block.lessons.length }];
  });
  return progressScript(`courses/${course.name}`, blocks);
};
