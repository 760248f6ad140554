import type { Features } from 'satteri';

/**
 * The Markdown that lessons are written in (FORMAT 6): CommonMark, tables and strikethrough.
 * One constant, so that the parser that finds sections and the one that renders them agree on every block.
 */
export const dialect = {
  gfm: { footnotes: false },
  frontmatter: false,
  math: false,
  directive: false,
  headingAttributes: false,
  superscript: false,
  subscript: false,
  wikilinks: false,
  definitionList: false,
  smartPunctuation: false,
} as const satisfies Features;
