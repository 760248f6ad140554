import { createServer, type Server } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A plain web host. */
export interface FolderServer {
  /** Address of the folder, with a slash at its end. */
  readonly base: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the files of a folder under a prefix such as `/` or `/a b/`, each only under its own name. Folders have no index
 * page, so a link that does not name its file leads nowhere.
 */
export async function serveFolder(
  folder: string,
  prefix: string,
  { types, otherType } = { types: contentTypes, otherType: 'application/octet-stream' },
): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(prefix) ? join(folder, path.slice(prefix.length)) : '';
    const found = file !== '' && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    const sent = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(sent)] ?? otherType,
      'cache-control': 'no-cache',
    });
    response.end(readFileSync(sent));
  });
  const port = await listen(server);
  return {
    base: `http://localhost:${String(port)}${prefix.split('/').map(encodeURIComponent).join('/')}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
