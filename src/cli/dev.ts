import { join } from 'node:path';
import { dev } from 'astro';
import { astroConfig } from '../astro/config.ts';
import { makeWorkFolder } from '../output/work-folder.ts';
import { plainPackage, plainPath } from '../astro/plain-path.ts';
import { openContent } from './open-content.ts';
import { packageRoot } from './package.ts';
import { checkServedFolder } from './served-folder.ts';
import { pathFromHere, printProblems } from './print.ts';
import { totalsSentence } from './report/report.ts';
import { notCheckedLines } from './report/text.ts';
import { onExit } from './signals.ts';

export interface DevOptions {
  readonly content: string;
  readonly allowMdx?: boolean;
  readonly quiet?: boolean;
  readonly host: string;
  readonly port: number;
}

/** Serves the site while its content is edited. A lesson with errors shows them until they are fixed. */
export async function devCommand(options: DevOptions): Promise<void> {
  checkServedFolder(packageRoot);
  const source = openContent(options);
  printProblems(source.current.diagnostics, source.root);
  source.onRefresh((appeared, resolved) => {
    printProblems(appeared, source.root);
    // Otherwise the last line in the terminal would be a problem that is already fixed.
    if (resolved > 0 && !options.quiet) console.error(totalsSentence(source.current.diagnostics));
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
    console.error(`${totalsSentence(source.current.diagnostics)} Watching for changes.`);
    console.error(`http://${options.host}:${String(server.address.port)}/`);
  }
  onExit(async () => {
    await server.stop();
    work.dispose();
    content.dispose();
    own.dispose();
  });
}
