import { answers } from './catalogue/answers.ts';
import { blanks } from './catalogue/blanks.ts';
import { code } from './catalogue/code.ts';
import { files } from './catalogue/files.ts';
import { frontMatter } from './catalogue/front-matter.ts';
import { languages } from './catalogue/languages.ts';
import { links } from './catalogue/links.ts';
import { markers } from './catalogue/markers.ts';
import { markup } from './catalogue/markup.ts';
import { urlsAndIds } from './catalogue/urls-and-ids.ts';
import { pages } from './catalogue/pages.ts';
import { quality } from './catalogue/quality.ts';
import { questions } from './catalogue/questions.ts';
import { quizzes } from './catalogue/quizzes.ts';
import { scenes } from './catalogue/scenes.ts';
import { settings } from './catalogue/settings.ts';
import { structure } from './catalogue/structure.ts';
import { translations } from './catalogue/translations.ts';
import type { CatalogueEntry } from './catalogue/entry.ts';

export type { CatalogueEntry, Severity } from './catalogue/entry.ts';

/** All diagnostics by topic and permanent code. */
export const topics = {
  'Files and folders': files,
  'Front matter': frontMatter,
  Markers: markers,
  Questions: questions,
  Answers: answers,
  Quizzes: quizzes,
  'Fill in the blank': blanks,
  Scenes: scenes,
  Code: code,
  'Markdown and HTML': markup,
  'Links and images': links,
  Languages: languages,
  Translations: translations,
  'URLs and ids': urlsAndIds,
  'Settings and data': settings,
  'Structure and introductions': structure,
  'Free pages': pages,
  'Question quality': quality,
} as const;

type Topic = (typeof topics)[keyof typeof topics];

/** The permanent code of a diagnostic. */
export type Code = Topic extends infer Each ? (Each extends Topic ? keyof Each : never) : never;

/** All diagnostics by permanent code. */
export const catalogue = Object.assign({}, ...Object.values(topics)) as Readonly<Record<Code, CatalogueEntry>>;
