import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { LessonQuestions } from '../../../../client/core/progress-data.ts';
import { renderQuestions } from '../../../../components/lesson-questions.ts';
import { readLessonsWithQuestions, routesOfBlocksWithQuestions } from '../../../../queries/blocks-with-questions.ts';
import { PageMarkup } from '../../../../rendering/page-markup.ts';
import { resolveContentLink } from '../../../../site/content-links.ts';
import { placeholderWords } from '../../../../site/placeholder-words.ts';
import { textFor } from '../../../../site/text/text.ts';
import { progressScript } from '../../../../site/progress-script.ts';
import { recordingsOf } from '../../../../site/recordings.ts';
import { linkTo, paths } from '../../../../site/urls.ts';

export const getStaticPaths = routesOfBlocksWithQuestions satisfies GetStaticPaths;

/** The questions of a block, for the practice page. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { site, language, block, targets } = props;
  const path = paths.missed(language.prefix);
  const markup = new PageMarkup({
    resolve: (target) => resolveContentLink(target, path, language.prefix, targets),
    math: block.math,
    images: site.settings.media.images,
    placeholders: placeholderWords(textFor(language.tag)),
  });
  const container = await AstroContainer.create();
  const recordingAt = recordingsOf(site, path);
  const lessons: LessonQuestions[] = [];
  for (const { entry, lesson } of readLessonsWithQuestions(block)) {
    lessons.push(
      await renderQuestions(lesson, { container, language: entry.lang ?? language.tag, recordingAt, markup }),
    );
  }
  const { title, lang } = block.heading;
  const url = linkTo(path, paths.block(language.prefix, block.name));
  return progressScript(`questions/${block.name}`, { title, ...(lang === undefined ? {} : { lang }), url, lessons });
};
