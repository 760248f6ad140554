import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration, AstroUserConfig } from 'astro';
import { sourceHook } from './loader.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import { withoutDownload, type OfflineForm } from '../model/offline.ts';
import { contentPlugins } from './vite-plugins.ts';

/** Where the font is, which npm may put beside Hornbook instead of into it. */
const fontFolder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/literata/package.json'));

export interface SiteBuild {
  /** Folder of Hornbook itself: the one with `src` and `public`. */
  readonly packageRoot: string;
  readonly source: CurriculumSource;
  /** The way to the content root that Vite takes. */
  readonly contentRoot: string;
  /** Astro's root: its cache and generated files go there, so that two builds never share any (DESIGN 5). */
  readonly workFolder: string;
  readonly outFolder: string;
  /** What follows the build from within Astro. */
  readonly integrations?: readonly AstroIntegration[];
  /** What the pages say about taking the site along; else that there is nothing to take. */
  readonly offline?: OfflineForm;
}

/** How Astro builds or serves one content root (DESIGN 5), in folders of its own. */
export function astroConfig(build: SiteBuild): AstroInlineConfig {
  const { packageRoot, source, contentRoot, workFolder, outFolder, offline, integrations = [] } = build;
  const config = siteConfig(packageRoot, source, contentRoot, offline);
  return {
    ...config,
    integrations: [...(config.integrations ?? []), ...integrations],
    configFile: false,
    root: workFolder,
    outDir: outFolder,
    cacheDir: join(workFolder, 'cache'),
    logLevel: 'error',
  };
}

/** What is the same for every build of a content root, and for `astro check`. */
export function siteConfig(
  packageRoot: string,
  source: CurriculumSource,
  contentRoot: string,
  offline: OfflineForm = withoutDownload,
): AstroUserConfig {
  return {
    srcDir: join(packageRoot, 'src'),
    publicDir: join(packageRoot, 'public'),
    devToolbar: { enabled: false },
    // The table of addresses in DESIGN 4, and nothing whose name begins with an underscore.
    build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'never', concurrency: 32 },
    markdown: { syntaxHighlight: false },
    integrations: [handOver(source), mdx({ syntaxHighlight: false })],
    vite: {
      // Content lies outside Hornbook's folder and must find Astro's runtime all the same.
      // A folder may be reached by a link (see plainPath), and must not be taken for where the link leads.
      resolve: { dedupe: ['astro'], preserveSymlinks: true },
      server: { fs: { allow: [packageRoot, contentRoot, fontFolder] } },
      build: { assetsInlineLimit: 0 },
      // The scripts of pages (see the `?worker&url` imports); notes for bundlers are of no use there.
      worker: { rolldownOptions: { output: { comments: false } } },
      plugins: contentPlugins(source, contentRoot, offline),
    },
  };
}

/** Hands the curriculum to the content loader. */
function handOver(source: CurriculumSource): AstroIntegration {
  const hooks = { [sourceHook]: () => source };
  return { name: 'hornbook', hooks };
}
