import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';

/** Serves an output folder like a plain web host: the files, and 404.html for any other URL. */
export function serveFolder(folder: string, port: number, host: string): Promise<{ server: Server; port: number }> {
  const notFoundPage = join(folder, '404.html');
  const serveFile = sirv(folder, { dev: true, etag: true, extensions: [] });
  const server = createServer((request, response) => {
    request.url = (request.url ?? '/').replace(/\/(?=$|\?)/, '/index.html');
    serveFile(request, response, () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(existsSync(notFoundPage) ? readFileSync(notFoundPage) : 'Not found');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}
