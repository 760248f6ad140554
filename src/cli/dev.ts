import { join } from 'node:path';
import { dev } from 'astro';
import { astroConfig } from '../astro/config.ts';
import { makeWorkFolder } from '../output/work-folder.ts';
import { plainPackage, plainPath } from '../astro/plain-path.ts';
import { openContent } from './open-content.ts';
import { packageRoot } from './package.ts';
import { pathFromHere, printProblems } from './print.ts';
import { totals } from './report/report.ts';
import { notCheckedLines } from './report/text.ts';
import { onExit } from './signals.ts';

export interface DevOptions {
  readonly content: string;
  readonly allowMdx?: boolean;
  readonly quiet?: boolean;
  readonly host: string;
  readonly port: number;
}

/** Serves the site while its content is written. Lessons with mistakes show them in their place, and come back mended. */
export async function devCommand(options: DevOptions): Promise<void> {
  const source = openContent(options);
  printProblems(source.current.diagnostics, source.root);
  source.onRefresh((appeared, gone) => {
    printProblems(appeared, source.root);
    // Else the last word in the terminal would be a mistake that was mended long ago.
    if (gone > 0 && !options.quiet) console.error(`${totals(source.current.diagnostics)}.`);
  });
  const own = plainPackage(packageRoot);
  const content = plainPath(source.root);
  const work = makeWorkFolder(own.workParent, 'dev');
  const site = { packageRoot: own.path, contentRoot: content.path, source };
  const server = await dev({
    ...astroConfig({ ...site, workFolder: work.path, outFolder: join(work.path, 'out') }),
    server: { host: options.host, port: options.port },
  });
  if (!options.quiet) {
    const { notChecked } = source.current;
    for (const line of notCheckedLines({ notChecked, pathOf: pathFromHere(source.root) })) console.error(line);
    console.error(`${totals(source.current.diagnostics)}. Write; the pages follow.`);
    console.error(`http://${options.host}:${String(server.address.port)}/`);
  }
  onExit(async () => {
    await server.stop();
    work.dispose();
    content.dispose();
    own.dispose();
  });
}
