/**
 * The rooms of `src`, from the ground up, and what each may import. The linter enforces the borders, and the table in the
 * contributor page is generated from here.
 *
 * @typedef {object} Room
 * @property {string} contains What the room holds, as Markdown for the contributor page.
 * @property {readonly string[]} imports The rooms it may import besides itself. `client/core` is the part of `client` that
 *   neither touches a page nor knows Node.
 */

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  diagnostics: {
    contains: 'diagnostics: the catalogue by topic, with an example of each; the generated reference; positions',
    imports: [],
  },
  model: {
    contains:
      'the data types that the other rooms share: entries of the curriculum, languages, settings and their schema',
    imports: ['diagnostics'],
  },
  markup: {
    contains:
      'Markdown and HTML: the dialect, sanitising, highlighting, formulas, ruby, links and images; knows nothing about lessons',
    imports: ['model'],
  },
  client: {
    contains:
      'browser code: `core/` is pure and shared with the build, `store/` persists progress, the rest enhances finished pages',
    imports: [],
  },
  challenge: {
    contains:
      'parses one challenge file into a typed `Lesson` and its diagnostics; knows nothing about the file system or HTML',
    imports: ['client/core', 'diagnostics', 'markup'],
  },
  fixes: {
    contains:
      'the fixes of `check --fix`, one per module: they turn the text of a file into edits that keep the content of the lesson',
    imports: ['challenge', 'markup'],
  },
  site: {
    contains:
      'URLs (one helper makes every link), interface text (a typed table per language), the content security policy',
    imports: ['client/core', 'model'],
  },
  check: {
    contains: 'rules that look at several sections or files, one per module: links, translations, question quality',
    imports: ['challenge', 'diagnostics', 'model', 'site'],
  },
  curriculum: {
    contains: 'reads a content folder into languages, courses, blocks and lessons in order; reads `site.yml`',
    imports: ['challenge', 'check', 'client/core', 'diagnostics', 'model', 'site'],
  },
  rendering: {
    contains: 'renders the Markdown of a page, and in builds that of all lessons ahead of time in a second thread',
    imports: ['challenge', 'markup'],
  },
  cache: {
    contains: 'results that later commands reuse: parsed lessons and unchanged pages',
    imports: ['curriculum', 'model'],
  },
  astro: {
    contains:
      'the glue to Astro and Vite: configuration, plugins, the content loader, the file watcher, the prerenderer',
    imports: ['cache', 'challenge', 'curriculum', 'model', 'site'],
  },
  queries: {
    contains: 'queries of the curriculum by pages: entries by name, versions in other languages, facts, cache keys',
    imports: ['astro', 'challenge', 'curriculum', 'model', 'site'],
  },
  styles: { contains: 'stylesheets', imports: [] },
  components: {
    contains: 'the parts of pages; `paper/` has those of printed sheets',
    imports: ['challenge', 'client', 'diagnostics', 'model', 'queries', 'rendering', 'site'],
  },
  layouts: {
    contains: 'the frame of every page',
    imports: ['client', 'components', 'model', 'queries', 'site', 'styles'],
  },
  pages: {
    contains: 'one file per kind of page',
    imports: ['client', 'components', 'layouts', 'model', 'queries', 'rendering', 'site'],
  },
  output: {
    contains:
      'everything after the pages are rendered: `search/` the index and its packing, `hosting/` files for hosts and the service worker, `media/` fetched files, zips, and the swap of the old output for the new one',
    imports: ['astro', 'cache', 'client/core', 'curriculum', 'model', 'site'],
  },
  cli: {
    contains: 'the `hornbook` command: `new/` creates content, `report/` prints diagnostics',
    imports: [
      'astro',
      'cache',
      'challenge',
      'curriculum',
      'diagnostics',
      'model',
      'output',
      'rendering',
      'fixes',
      'site',
    ],
  },
};

/**
 * A pattern for relative imports that leave a room for one it may not import.
 * @param {string} room
 * @returns {string} The source of a regular expression.
 */
export function forbiddenImports(room) {
  const allowed = rooms[room]?.imports ?? [];
  const others = Object.keys(rooms).filter((other) => other !== room && !allowed.includes(other));
  const except = allowed.filter((part) => part.includes('/')).map((part) => `(?!${part}/)`);
  return `^(?:\\.\\./)+${except.join('')}(?:${others.join('|')})/`;
}

/**
 * The table of rooms for the contributor page.
 * @returns {string} Markdown.
 */
export function roomTable() {
  const rows = Object.entries(rooms).map(([name, { contains, imports }]) => {
    const allowed = imports.length === 0 ? 'nothing' : imports.map((other) => `\`${other}\``).join(', ');
    return `| \`src/${name}/\` | ${contains} | ${allowed} |`;
  });
  return ['| room | contents | may import |', '| --- | --- | --- |', ...rows].join('\n');
}
