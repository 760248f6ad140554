import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { themeFile } from '../curriculum/branding.ts';
import { onDisk } from '../curriculum/disk-names.ts';
import { settingsFile } from '../model/settings.ts';
import { revisions } from './revisions.ts';
import { registerCurriculum } from './shared-curriculum.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import { accentStyles } from '../site/accent.ts';
import type { OfflineForm } from '../model/offline.ts';

const optionsModule = 'virtual:hornbook/options';
/** Separate from the options, which every page imports: it changes with the size of a zip and is in no page's cache key. */
const offlineModule = 'virtual:hornbook/offline';
const mdxModule = 'virtual:hornbook/mdx';
const modules = new Set([optionsModule, offlineModule, mdxModule]);

/** Returns the Vite plugins for a content root: its options, MDX pages, assets and styles. */
export function contentPlugins(source: CurriculumSource, contentRoot: string, offline: OfflineForm): Plugin[] {
  const modules = virtualModules(source, contentRoot, offline);
  return [modules, revisions(source), contentServer(source), accent(source), relativeStyleUrls()];
}

function virtualModules(source: CurriculumSource, contentRoot: string, offline: OfflineForm): Plugin {
  let isDev = false;
  return {
    name: 'hornbook:modules',
    // Otherwise NODE_ENV would decide, and the same content would build to different bytes in another terminal.
    config: (_, { command }) => (command === 'build' ? { define: { 'import.meta.env.DEV': 'false' } } : undefined),
    configResolved({ command }) {
      isDev = command === 'serve';
    },
    resolveId: (id) => (modules.has(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${optionsModule}`)
        return moduleOf({ contentRoot: source.root, curriculumKey: registerCurriculum(source), isDev });
      if (id === `\0${offlineModule}`) return moduleOf({ offline });
      if (id === `\0${mdxModule}`) return mdxPages(source, contentRoot);
      return undefined;
    },
    configureServer(server) {
      // Adding or removing a page changes the list of imports.
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

/** A module with an import for each MDX page without errors. */
function mdxPages(source: CurriculumSource, contentRoot: string): string {
  const entries = source.current.pages
    .filter(({ kind, faults }) => kind === 'mdx' && !faults)
    .map(({ file }) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(contentRoot, file))})`);
  return `export const mdxPages = {${entries.join(',\n')}};`;
}

/** Serves the content's assets and theme from their own folders in dev; a build copies them. */
function contentServer(source: CurriculumSource): Plugin {
  return {
    name: 'hornbook:content',
    configureServer(server) {
      server.middlewares.use('/assets', (request, response, next) => {
        const { assets } = source.current.folders;
        request.url = urlOnDisk(request.url ?? '/', assets);
        sirv(assets, { dev: true, etag: true })(request, response, next);
      });
      server.middlewares.use(`/${themeFile}`, (_request, response, next) => {
        const file = join(source.root, themeFile);
        // An open page may request a file that was just deleted.
        if (!existsSync(file)) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'text/css');
        response.end(readFileSync(file));
      });
    },
  };
}

/** Returns the URL of a file below a folder with the letters that its name has on the disk. */
function urlOnDisk(url: string, folder: string): string {
  const [, path = '', rest = ''] = /^\/?([^?#]*)(.*)$/s.exec(url) ?? [];
  try {
    const file = relative(folder, onDisk(folder, decodeURIComponent(path)));
    return `/${file.split(sep).map(encodeURIComponent).join('/')}${rest}`;
  } catch {
    // Not a URL of a file; the server answers it.
    return url;
  }
}

/** Matches the stylesheet as Vite loads it for a build, and for a browser in dev. With `?url` alone it is a script. */
const isStylesheet = /\/styles\/site\.css(?:\?(?:transform-only|direct))?$/;

/** Adds the site's accent to the stylesheet, so that it needs neither an inline style nor another request. */
function accent(source: CurriculumSource): Plugin {
  return {
    name: 'hornbook:accent',
    enforce: 'pre',
    transform(code, id) {
      const colour = source.current.site.settings.accent;
      return colour !== undefined && isStylesheet.test(id) ? code + accentStyles(colour) : undefined;
    },
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (basename(path) !== settingsFile) return;
        for (const { moduleGraph } of Object.values(server.environments)) {
          for (const module of moduleGraph.idToModuleMap.values()) {
            if (module.id && isStylesheet.test(module.id)) moduleGraph.invalidateModule(module);
          }
        }
      });
    },
  };
}

/** Makes the URLs in stylesheets relative: stylesheets and their files share one folder (see architecture.md#urls). */
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
