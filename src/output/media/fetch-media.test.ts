import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../curriculum/content-root.fixture.ts';
import { defaultLimits } from './download.ts';
import { fetchMedia, type FetchOptions } from './fetch-media.ts';
import type { MediaKind } from './types.ts';

type Responder = (response: ServerResponse, request: IncomingMessage) => void;

const png = Buffer.from('89504e470d0a1a0a', 'hex');
const isPng: Responder = (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(png);

/** A server with a response for each path, and the requests it received. */
async function serve(responders: Readonly<Record<string, Responder>>) {
  const requests: { path: string; range: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, range: request.headers.range });
    (responders[path] ?? ((missing) => missing.writeHead(404).end()))(response, request);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { requests, port, host: `127.0.0.1:${String(port)}`, base: `http://127.0.0.1:${String(port)}` };
}

async function fetchFrom(
  host: string,
  addresses: readonly string[],
  options: Partial<FetchOptions> & { kind?: MediaKind } = {},
) {
  const cache = options.cache ?? temporaryFolder();
  const media = new Map(addresses.map((address) => [address, options.kind ?? ('image' as const)]));
  return { cache, ...(await fetchMedia(media, { allowedHosts: new Set([host]), ...options, cache })) };
}

const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');

test('caches an image under the hash of its content and does not request it again', async () => {
  const { base, host, requests } = await serve({ '/a.png': isPng, '/same.png': isPng });
  const addresses = [`${base}/a.png`, `${base}/same.png`];
  const { cache, names, bytes } = await fetchFrom(host, addresses);
  expect([...names.values()]).toEqual([`${digest(png)}.png`, `${digest(png)}.png`]);
  expect(bytes).toBe(png.length);
  expect(readFileSync(join(cache, `${digest(png)}.png`)).equals(png)).toBe(true);

  const again = await fetchFrom(host, addresses, { cache });
  expect(again.names).toEqual(names);
  expect(requests).toHaveLength(2);
});

test('fetches a file again if its cached copy was changed', async () => {
  const { base, host, requests } = await serve({ '/a.png': isPng });
  const { cache, names } = await fetchFrom(host, [`${base}/a.png`]);
  const [name = ''] = names.values();
  writeFileSync(join(cache, name), 'something else');
  await fetchFrom(host, [`${base}/a.png`], { cache });
  expect(readFileSync(join(cache, name)).equals(png)).toBe(true);
  expect(requests).toHaveLength(2);
});

test('reports files that are missing or of another kind and fetches the others', async () => {
  const html: Responder = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>x');
  const untyped: Responder = (response) => response.writeHead(200).end(png);
  const sound: Responder = (response) => response.writeHead(200, { 'content-type': 'audio/mpeg' }).end('x');
  const { base, host } = await serve({ '/a.png': isPng, '/b.png': html, '/c.png': untyped, '/d.png': sound });
  const paths = ['/a.png', '/b.png', '/c.png', '/d.png', '/gone.png'];
  const { names, failed } = await fetchFrom(
    host,
    paths.map((path) => base + path),
  );
  expect([...names.keys()]).toEqual([`${base}/a.png`]);
  expect(failed).toEqual([
    { address: `${base}/b.png`, reason: 'its content type is text/html, not that of an image' },
    { address: `${base}/c.png`, reason: 'its content type is missing, not that of an image' },
    { address: `${base}/d.png`, reason: 'its content type is audio/mpeg, not that of an image' },
    { address: `${base}/gone.png`, reason: 'the server responded with status 404' },
  ]);
});

test('accepts only audio as a recording', async () => {
  const sound: Responder = (response) => response.writeHead(200, { 'content-type': 'audio/mpeg' }).end('x');
  const { base, host } = await serve({ '/a.mp3': sound, '/b.mp3': isPng });
  const { names, failed } = await fetchFrom(host, [`${base}/a.mp3`, `${base}/b.mp3`], { kind: 'recording' });
  expect([...names.values()]).toEqual([`${digest(Buffer.from('x'))}.mp3`]);
  expect(failed.map(({ reason }) => reason)).toEqual(['its content type is image/png, not that of a recording']);
});

test('stops an endless download and keeps nothing of it', async () => {
  const endless: Responder = (response) => {
    response.writeHead(200, { 'content-type': 'image/png', etag: '"1"' });
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1000)));
    };
    response.on('drain', more);
    more();
  };
  const { base, host } = await serve({ '/a.png': endless });
  const limits = { ...defaultLimits, fileBytes: 100_000 };
  const { cache, failed } = await fetchFrom(host, [`${base}/a.png`], { limits });
  expect(failed).toEqual([{ address: `${base}/a.png`, reason: 'it is larger than 0.1 MB' }]);
  expect(readdirSync(cache)).toEqual([]);
});

test('limits the total size, including cached files', async () => {
  const { base, host } = await serve({ '/a.png': isPng, '/b.png': isPng });
  const limits = { ...defaultLimits, totalBytes: png.length + 1 };
  const { cache } = await fetchFrom(host, [`${base}/a.png`], { limits });
  const { names, failed } = await fetchFrom(host, [`${base}/a.png`, `${base}/b.png`], { limits, cache });
  expect(names.size).toBe(1);
  expect(failed[0]?.reason).toContain('all files together');
});

test.each([
  ['sends nothing', () => undefined],
  ['stops in the middle', (response) => response.writeHead(200, { 'content-type': 'image/png' }).write(png)],
] satisfies [string, Responder][])('gives up on a server that %s', async (_what, answer) => {
  const { base, host } = await serve({ '/a.png': answer });
  const limits = { ...defaultLimits, silence: 100 };
  const { failed } = await fetchFrom(host, [`${base}/a.png`], { limits });
  expect(failed).toEqual([{ address: `${base}/a.png`, reason: 'the server sent no data for 0.1 s' }]);
});

test('gives up on a server that never finishes', async () => {
  const drip: Responder = (response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    const timer = setInterval(() => response.write('x'), 10);
    response.on('close', () => {
      clearInterval(timer);
    });
  };
  const { base, host } = await serve({ '/a.png': drip });
  const limits = { ...defaultLimits, time: 300 };
  const { failed } = await fetchFrom(host, [`${base}/a.png`], { limits });
  expect(failed).toEqual([{ address: `${base}/a.png`, reason: 'it took longer than 0.3 s' }]);
});

test('resumes an interrupted download if the file is the same', async () => {
  const whole = Buffer.from('an image of some length');
  const begins: Responder = (response) => {
    response.writeHead(200, { 'content-type': 'image/png', etag: '"1"', 'content-length': whole.length });
    response.write(whole.subarray(0, 10), () => response.destroy());
  };
  const resumes: Responder = (response, { headers }) => {
    const start = Number(/\d+/.exec(headers.range ?? '')?.[0]);
    const range = `bytes ${String(start)}-${String(whole.length - 1)}/${String(whole.length)}`;
    response.writeHead(headers['if-range'] === '"1"' ? 206 : 500, {
      'content-type': 'image/png',
      'content-range': range,
    });
    response.end(whole.subarray(start));
  };
  const answers: Record<string, Responder> = { '/a.png': begins };
  const { base, host, requests } = await serve(answers);
  const first = await fetchFrom(host, [`${base}/a.png`]);
  expect(first.failed).toHaveLength(1);
  answers['/a.png'] = resumes;
  const { cache, names } = await fetchFrom(host, [`${base}/a.png`], { cache: first.cache });
  expect(requests.map(({ range }) => range)).toEqual([undefined, 'bytes=10-']);
  expect(readFileSync(join(cache, names.get(`${base}/a.png`) ?? '')).equals(whole)).toBe(true);
});

test('starts an interrupted download again if the file has changed', async () => {
  const begins: Responder = (response) => {
    response.writeHead(200, { 'content-type': 'image/png', etag: '"1"', 'content-length': 100 });
    response.write('something', () => response.destroy());
  };
  const answers: Record<string, Responder> = { '/a.png': begins };
  const { base, host } = await serve(answers);
  const { cache } = await fetchFrom(host, [`${base}/a.png`]);
  answers['/a.png'] = isPng;
  const { names } = await fetchFrom(host, [`${base}/a.png`], { cache });
  expect([...names.values()]).toEqual([`${digest(png)}.png`]);
});

test('fetches from this machine only if its host is allowed, for any spelling of it', async () => {
  const { base, port, requests } = await serve({ '/a.png': isPng });
  const addresses = [
    `${base}/a.png`,
    `http://localhost:${String(port)}/a.png`,
    `http://2130706433:${String(port)}/a.png`,
  ];
  const { failed } = await fetchFrom('other.example', addresses);
  expect(failed).toHaveLength(addresses.length);
  for (const { reason } of failed) expect(reason).toMatch(/is in a private network .*--allow-host/);
  expect(requests).toEqual([]);
});

test('checks redirects and does not follow them into a private network or another scheme', async () => {
  const inside = await serve({ '/secret.png': isPng });
  const leadTo =
    (location: string): Responder =>
    (response) =>
      response.writeHead(302, { location }).end();
  const answers: Record<string, Responder> = {
    '/near.png': leadTo('/a.png'),
    '/a.png': isPng,
    '/in.png': leadTo(`${inside.base}/secret.png`),
    '/name.png': leadTo(`http://localhost:${String(inside.port)}/secret.png`),
    '/file.png': leadTo('file:///etc/passwd'),
    '/round.png': leadTo('/round.png'),
  };
  const { base, host } = await serve(answers);
  const { names, failed } = await fetchFrom(
    host,
    Object.keys(answers).map((path) => base + path),
  );
  expect([...names.keys()].toSorted()).toEqual([`${base}/a.png`, `${base}/near.png`]);
  expect(failed.map(({ address, reason }) => [address.slice(base.length), reason])).toEqual([
    ['/file.png', 'only http: and https: URLs are fetched, not file:'],
    ['/in.png', expect.stringContaining('is in a private network')],
    ['/name.png', expect.stringContaining('is in a private network')],
    ['/round.png', 'it was redirected more than 5 times'],
  ]);
  expect(inside.requests).toEqual([]);
});

test('keeps only the drawing of an SVG image', async () => {
  const drawing: Responder = (response) =>
    response
      .writeHead(200, { 'content-type': 'image/svg+xml; charset=utf-8' })
      .end('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><path d="M0 0"/></svg>');
  const { base, host } = await serve({ '/a.svg': drawing });
  const { cache, names } = await fetchFrom(host, [`${base}/a.svg`]);
  const text = readFileSync(join(cache, names.get(`${base}/a.svg`) ?? ''), 'utf8');
  expect(text).toContain('<path');
  expect(text).not.toContain('script');
});
