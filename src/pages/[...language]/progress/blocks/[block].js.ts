import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { languageAttributes } from '../../../../model/languages.ts';
import { getCurriculum, languageOf, languageParameter } from '../../../../queries/site-view.ts';
import { progressScript } from '../../../../site/progress-script.ts';
import { linkTo, paths } from '../../../../site/urls.ts';

export const getStaticPaths = (() => {
  const { site, blocks } = getCurriculum();
  return blocks.map((block) => {
    const language = languageOf(site, block.language);
    return { params: { language: languageParameter(language), block: block.name }, props: { language, block } };
  });
}) satisfies GetStaticPaths;

/** The lessons of a block, for pages that show progress. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { language, block } = props;
  const path = paths.progress(language.prefix);
  const lessons = block.lessons.map(({ id, name, title, lang, questionKeys }) => {
    const url = linkTo(path, paths.lesson(language.prefix, block.name, name));
    return {
      id,
      title,
      ...languageAttributes(lang),
      url,
      ...(questionKeys.length > 0 ? { questions: questionKeys } : {}),
    };
  });
  return progressScript(`blocks/${block.name}`, lessons);
};
