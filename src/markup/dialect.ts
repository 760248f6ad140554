import type { Features } from 'satteri';

/**
 * The Markdown dialect of lessons (see format.md#markdown-and-html): CommonMark with tables and strikethrough. The parser that
 * finds sections and the one that renders them share it, so they agree on every block.
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
