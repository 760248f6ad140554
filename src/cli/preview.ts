import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveFolder } from '../output/serve.ts';
import { UsageError } from './errors.ts';
import { onExit } from './signals.ts';

export interface PreviewOptions {
  readonly out: string;
  readonly quiet?: boolean;
  readonly host: string;
  readonly port: number;
}

/** Serves a built site, on another free port if the given one is in use. */
export async function previewCommand({ out, quiet, host, port }: PreviewOptions): Promise<void> {
  const folder = resolve(out);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new UsageError(`No built site in ${folder}. Build it first with: npx hornbook build`);
  }
  const { server, port: used } = await serveOnFreePort(folder, port, host);
  if (!quiet) console.error('Serving the site. Press Ctrl+C to stop.');
  console.log(`http://${host}:${String(used)}/`);
  onExit(() => {
    server.closeAllConnections();
    server.close();
  });
}

async function serveOnFreePort(folder: string, port: number, host: string): ReturnType<typeof serveFolder> {
  try {
    return await serveFolder(folder, port, host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0) throw error;
    return serveFolder(folder, 0, host);
  }
}
