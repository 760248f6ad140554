import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration, AstroUserConfig } from 'astro';
import { sourceHook } from './loader.ts';
import type { CurriculumSource } from '../curriculum/source.ts';
import { withoutDownload, type OfflineForm } from '../model/offline.ts';
import { contentPlugins } from './vite-plugins.ts';

/** The folder of the font. npm may install it beside Hornbook instead of inside. */
const fontFolder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/literata/package.json'));

/** The oldest browsers that scripts and styles are compiled for (see learning.md#browsers). */
const oldestBrowsers = ['chrome95', 'firefox94', 'safari15.4'] as const;

export interface SiteBuild {
  /** Hornbook's own folder, with `src` and `public`. */
  readonly packageRoot: string;
  readonly source: CurriculumSource;
  /** The path of the content root for Vite (see `plainPath`). */
  readonly contentRoot: string;
  /** Astro's root. Its cache and generated files go there, so two builds never share any (see architecture.md#reproducible-builds). */
  readonly workFolder: string;
  readonly outFolder: string;
  /** Integrations that follow the build. */
  readonly integrations?: readonly AstroIntegration[];
  /** What pages offer for offline reading; nothing by default. */
  readonly offline?: OfflineForm;
}

/** Returns the Astro configuration that builds or serves one content root (see architecture.md#astro). */
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

/** Returns the configuration shared by all builds of a content root and by `astro check`. */
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
    // The URLs of architecture.md#urls; no file name begins with an underscore.
    build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'never', concurrency: 32 },
    markdown: { syntaxHighlight: false },
    integrations: [curriculumHook(source), mdx({ syntaxHighlight: false })],
    vite: {
      // Content is outside Hornbook's folder but must find Astro's runtime.
      // A folder may be reached through a link (see plainPath), which must not be resolved.
      resolve: { dedupe: ['astro'], preserveSymlinks: true },
      server: { fs: { allow: [packageRoot, contentRoot, fontFolder] } },
      build: { assetsInlineLimit: 0, target: [...oldestBrowsers] },
      // The scripts of pages are `?worker&url` imports. They need no comments for bundlers.
      worker: { rolldownOptions: { output: { comments: false }, optimization: { inlineConst: { mode: 'all' } } } },
      plugins: contentPlugins(source, contentRoot, offline),
    },
  };
}

/** An integration that passes the curriculum to the content loader. */
function curriculumHook(source: CurriculumSource): AstroIntegration {
  const hooks = { [sourceHook]: () => source };
  return { name: 'hornbook', hooks };
}
