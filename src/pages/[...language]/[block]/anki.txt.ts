import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { notesOf } from '../../../components/anki-notes.ts';
import { readLessonsWithQuestions, routesOfBlocksWithQuestions } from '../../../queries/blocks-with-questions.ts';
import { PageMarkup } from '../../../rendering/page-markup.ts';
import { ankiFile, deckName, type AnkiNote } from '../../../site/anki.ts';
import { resolveContentLink } from '../../../site/content-links.ts';
import { placeholderWords } from '../../../site/placeholder-words.ts';
import { textFor } from '../../../site/text/text.ts';
import { linkTo, paths } from '../../../site/urls.ts';

export const getStaticPaths = routesOfBlocksWithQuestions satisfies GetStaticPaths;

/** The questions of a block as Anki cards. Links are absolute, so they are kept only if the URL of the site is known. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { site, language, block, targets } = props;
  const path = paths.ankiCards(language.prefix, block.name);
  const absolute = (link: string | undefined) =>
    site.settings.url === undefined || link === undefined
      ? undefined
      : new URL(link, new URL(linkTo('', path), site.settings.url)).href;
  const markup = new PageMarkup({
    resolve: (target) => absolute(resolveContentLink(target, path, language.prefix, targets)),
    math: block.math,
    images: site.settings.media.images,
    placeholders: placeholderWords(textFor(language.tag)),
  });
  const options = {
    deck: deckName(site.settings.title, block.heading.title),
    tags: [...block.courses, block.name],
  };
  const notes: AnkiNote[] = [];
  for (const numbered of readLessonsWithQuestions(block)) {
    const { entry, lesson } = numbered;
    const address = absolute(linkTo(path, paths.lesson(language.prefix, block.name, entry.name)));
    const title = markup.phrase(entry.title);
    const source = address === undefined ? title : `<a href="${address}">${title}</a>`;
    const tag = entry.lang ?? language.tag;
    const own = { source, language: tag, markup: markup.part(entry.name, lesson.lang), text: textFor(tag) };
    notes.push(...(await notesOf(numbered, { ...options, ...own })));
  }
  return new Response(ankiFile(notes));
};
