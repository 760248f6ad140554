import { join } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { shareReading } from '../curriculum/shared-reading.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import type { OfflineForm } from './offline.ts';

const optionsModule = 'virtual:hornbook/options';
const mdxModule = 'virtual:hornbook/mdx';

/** What Vite must know of a content root: where it is, which MDX pages it has, and where its pictures lie. */
export function contentPlugins(source: CurriculumSource, contentRoot: string, offline: OfflineForm): Plugin[] {
  return [virtualModules(source, contentRoot, offline), assetServer(source), relativeStyleUrls()];
}

function virtualModules(source: CurriculumSource, contentRoot: string, offline: OfflineForm): Plugin {
  let isDev = false;
  return {
    name: 'hornbook:modules',
    configResolved({ command }) {
      isDev = command === 'serve';
    },
    resolveId: (id) => (id === optionsModule || id === mdxModule ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${optionsModule}`)
        return moduleOf({ contentRoot: source.root, readingKey: shareReading(source), isDev, offline });
      if (id === `\0${mdxModule}`) return mdxPages(source, contentRoot);
      return undefined;
    },
    configureServer(server) {
      // A page that was added or removed changes the list of imports.
      server.watcher.on('all', (event, path) => {
        if (!path.endsWith('.mdx') || event === 'change') return;
        for (const { moduleGraph } of Object.values(server.environments)) {
          const module = moduleGraph.getModuleById(`\0${mdxModule}`);
          if (module) moduleGraph.invalidateModule(module);
        }
      });
    },
  };
}

/** A module that exports values by name. */
function moduleOf(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}

/** A module with an import for each MDX page that may be run. */
function mdxPages(source: CurriculumSource, contentRoot: string): string {
  const entries = source.current.pages
    .filter(({ kind, faults }) => kind === 'mdx' && !faults)
    .map(({ file }) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(contentRoot, file))})`);
  return `export const mdxPages = {${entries.join(',\n')}};`;
}

/** In dev the content's assets are served from where they are; a build copies them. */
function assetServer(source: CurriculumSource): Plugin {
  return {
    name: 'hornbook:assets',
    configureServer(server) {
      server.middlewares.use('/assets', (request, response, next) => {
        sirv(source.current.folders.assets, { dev: true, etag: true })(request, response, next);
      });
    },
  };
}

/** Stylesheets and what they load lie in one folder, so the bare file name is the whole link (DESIGN 5). */
function relativeStyleUrls(): Plugin {
  return {
    name: 'hornbook:style-urls',
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
        asset.source = String(asset.source).replaceAll('url(/assets/', 'url(').replaceAll('url("/assets/', 'url("');
      }
    },
  };
}
