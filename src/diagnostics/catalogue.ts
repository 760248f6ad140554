import { answers } from './catalogue/answers.ts';
import { blanks } from './catalogue/blanks.ts';
import { code } from './catalogue/code.ts';
import { files } from './catalogue/files.ts';
import { frontMatter } from './catalogue/front-matter.ts';
import { languages } from './catalogue/languages.ts';
import { links } from './catalogue/links.ts';
import { markers } from './catalogue/markers.ts';
import { markup } from './catalogue/markup.ts';
import { names } from './catalogue/names.ts';
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

const entries = {
  ...files,
  ...frontMatter,
  ...markers,
  ...questions,
  ...answers,
  ...quizzes,
  ...blanks,
  ...scenes,
  ...code,
  ...markup,
  ...links,
  ...languages,
  ...translations,
  ...quality,
  ...names,
  ...settings,
  ...structure,
  ...pages,
} as const;

export type Code = keyof typeof entries;

/** Every diagnostic there is, by its permanent code. */
export const catalogue: Readonly<Record<Code, CatalogueEntry>> = entries;
