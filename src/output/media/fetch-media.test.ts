import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../curriculum/content-root.fixture.ts';
import { usualLimits } from './download.ts';
import { fetchMedia, type FetchOptions } from './fetch-media.ts';
import type { MediaKind } from './types.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const png = Buffer.from('89504e470d0a1a0a', 'hex');
const isPng: Answer = (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(png);

/** A server with an answer for each path, and what it was asked. */
async function serve(answers: Readonly<Record<string, Answer>>) {
  const asked: { path: string; range: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, range: request.headers.range });
    (answers[path] ?? ((missing) => missing.writeHead(404).end()))(response, request);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, port, host: `127.0.0.1:${String(port)}`, base: `http://127.0.0.1:${String(port)}` };
}

async function fetchFrom(
  host: string,
  addresses: readonly string[],
  options: Partial<FetchOptions> & { kind?: MediaKind } = {},
) {
  const cache = options.cache ?? temporaryFolder();
  const media = new Map(addresses.map((address) => [address, options.kind ?? ('picture' as const)]));
  return { cache, ...(await fetchMedia(media, { allowedHosts: new Set([host]), ...options, cache })) };
}

const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');

test('a picture is kept under the name of what is in it, and not asked for again', async () => {
  const { base, host, asked } = await serve({ '/a.png': isPng, '/same.png': isPng });
  const addresses = [`${base}/a.png`, `${base}/same.png`];
  const { cache, names, bytes } = await fetchFrom(host, addresses);
  expect([...names.values()]).toEqual([`${digest(png)}.png`, `${digest(png)}.png`]);
  expect(bytes).toBe(png.length);
  expect(readFileSync(join(cache, `${digest(png)}.png`)).equals(png)).toBe(true);

  const again = await fetchFrom(host, addresses, { cache });
  expect(again.names).toEqual(names);
  expect(asked).toHaveLength(2);
});

test('a file of the cache that was changed is fetched anew', async () => {
  const { base, host, asked } = await serve({ '/a.png': isPng });
  const { cache, names } = await fetchFrom(host, [`${base}/a.png`]);
  const [name = ''] = names.values();
  writeFileSync(join(cache, name), 'something else');
  await fetchFrom(host, [`${base}/a.png`], { cache });
  expect(readFileSync(join(cache, name)).equals(png)).toBe(true);
  expect(asked).toHaveLength(2);
});

test('what is missing or of another kind is told, and stops nothing', async () => {
  const html: Answer = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>x');
  const untyped: Answer = (response) => response.writeHead(200).end(png);
  const sound: Answer = (response) => response.writeHead(200, { 'content-type': 'audio/mpeg' }).end('x');
  const { base, host } = await serve({ '/a.png': isPng, '/b.png': html, '/c.png': untyped, '/d.png': sound });
  const paths = ['/a.png', '/b.png', '/c.png', '/d.png', '/gone.png'];
  const { names, failed } = await fetchFrom(
    host,
    paths.map((path) => base + path),
  );
  expect([...names.keys()]).toEqual([`${base}/a.png`]);
  expect(failed).toEqual([
    { address: `${base}/b.png`, reason: 'it is text/html, and no picture' },
    { address: `${base}/c.png`, reason: 'it is of no known type, and no picture' },
    { address: `${base}/d.png`, reason: 'it is audio/mpeg, and no picture' },
    { address: `${base}/gone.png`, reason: 'its host answers with status 404' },
  ]);
});

test('a recording is taken for what it is', async () => {
  const sound: Answer = (response) => response.writeHead(200, { 'content-type': 'audio/mpeg' }).end('x');
  const { base, host } = await serve({ '/a.mp3': sound, '/b.mp3': isPng });
  const { names, failed } = await fetchFrom(host, [`${base}/a.mp3`, `${base}/b.mp3`], { kind: 'recording' });
  expect([...names.values()]).toEqual([`${digest(Buffer.from('x'))}.mp3`]);
  expect(failed.map(({ reason }) => reason)).toEqual(['it is image/png, and no recording']);
});

test('a body without an end is cut off, and nothing of it stays', async () => {
  const endless: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'image/png', etag: '"1"' });
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1000)));
    };
    response.on('drain', more);
    more();
  };
  const { base, host } = await serve({ '/a.png': endless });
  const limits = { ...usualLimits, fileBytes: 100_000 };
  const { cache, failed } = await fetchFrom(host, [`${base}/a.png`], { limits });
  expect(failed).toEqual([{ address: `${base}/a.png`, reason: 'it is larger than 0.1 MB' }]);
  expect(readdirSync(cache)).toEqual([]);
});

test('all files together have a limit, of which what is cached takes its part', async () => {
  const { base, host } = await serve({ '/a.png': isPng, '/b.png': isPng });
  const limits = { ...usualLimits, totalBytes: png.length + 1 };
  const { cache } = await fetchFrom(host, [`${base}/a.png`], { limits });
  const { names, failed } = await fetchFrom(host, [`${base}/a.png`, `${base}/b.png`], { limits, cache });
  expect(names.size).toBe(1);
  expect(failed[0]?.reason).toContain('all files together');
});

test.each([
  ['says nothing', () => undefined],
  ['stops in the middle', (response) => response.writeHead(200, { 'content-type': 'image/png' }).write(png)],
] satisfies [string, Answer][])('a host that %s is not waited for', async (_what, answer) => {
  const { base, host } = await serve({ '/a.png': answer });
  const limits = { ...usualLimits, silence: 100 };
  const { failed } = await fetchFrom(host, [`${base}/a.png`], { limits });
  expect(failed).toEqual([{ address: `${base}/a.png`, reason: 'nothing came for 0.1 s' }]);
});

test('a host that never stops dripping is not waited for', async () => {
  const drip: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    const timer = setInterval(() => response.write('x'), 10);
    response.on('close', () => {
      clearInterval(timer);
    });
  };
  const { base, host } = await serve({ '/a.png': drip });
  const limits = { ...usualLimits, time: 300 };
  const { failed } = await fetchFrom(host, [`${base}/a.png`], { limits });
  expect(failed).toEqual([{ address: `${base}/a.png`, reason: 'it took longer than 0.3 s' }]);
});

test('a download that broke off goes on where it stopped, if the file is still the same', async () => {
  const whole = Buffer.from('a picture of some length');
  const begins: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'image/png', etag: '"1"', 'content-length': whole.length });
    response.write(whole.subarray(0, 10), () => response.destroy());
  };
  const goesOn: Answer = (response, { headers }) => {
    const start = Number(/\d+/.exec(headers.range ?? '')?.[0]);
    const range = `bytes ${String(start)}-${String(whole.length - 1)}/${String(whole.length)}`;
    response.writeHead(headers['if-range'] === '"1"' ? 206 : 500, {
      'content-type': 'image/png',
      'content-range': range,
    });
    response.end(whole.subarray(start));
  };
  const answers: Record<string, Answer> = { '/a.png': begins };
  const { base, host, asked } = await serve(answers);
  const first = await fetchFrom(host, [`${base}/a.png`]);
  expect(first.failed).toHaveLength(1);
  answers['/a.png'] = goesOn;
  const { cache, names } = await fetchFrom(host, [`${base}/a.png`], { cache: first.cache });
  expect(asked.map(({ range }) => range)).toEqual([undefined, 'bytes=10-']);
  expect(readFileSync(join(cache, names.get(`${base}/a.png`) ?? '')).equals(whole)).toBe(true);
});

test('a download that broke off begins anew, if the file is another one now', async () => {
  const begins: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'image/png', etag: '"1"', 'content-length': 100 });
    response.write('something', () => response.destroy());
  };
  const answers: Record<string, Answer> = { '/a.png': begins };
  const { base, host } = await serve(answers);
  const { cache } = await fetchFrom(host, [`${base}/a.png`]);
  answers['/a.png'] = isPng;
  const { names } = await fetchFrom(host, [`${base}/a.png`], { cache });
  expect([...names.values()]).toEqual([`${digest(png)}.png`]);
});

test('this machine is not fetched from unless its host is allowed, however it is called', async () => {
  const { base, port, asked } = await serve({ '/a.png': isPng });
  const addresses = [
    `${base}/a.png`,
    `http://localhost:${String(port)}/a.png`,
    `http://2130706433:${String(port)}/a.png`,
  ];
  const { failed } = await fetchFrom('other.example', addresses);
  expect(failed).toHaveLength(addresses.length);
  for (const { reason } of failed) expect(reason).toMatch(/is in a private network .*--allow-host/);
  expect(asked).toEqual([]);
});

test('where a host leads is looked at anew, and not followed into a private network or another scheme', async () => {
  const inside = await serve({ '/secret.png': isPng });
  const leadTo =
    (location: string): Answer =>
    (response) =>
      response.writeHead(302, { location }).end();
  const answers: Record<string, Answer> = {
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
    ['/file.png', 'file: is not fetched'],
    ['/in.png', expect.stringContaining('is in a private network')],
    ['/name.png', expect.stringContaining('is in a private network')],
    ['/round.png', 'it was redirected more than 5 times'],
  ]);
  expect(inside.asked).toEqual([]);
});

test('of an SVG picture only what draws is kept', async () => {
  const drawing: Answer = (response) =>
    response
      .writeHead(200, { 'content-type': 'image/svg+xml; charset=utf-8' })
      .end('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><path d="M0 0"/></svg>');
  const { base, host } = await serve({ '/a.svg': drawing });
  const { cache, names } = await fetchFrom(host, [`${base}/a.svg`]);
  const text = readFileSync(join(cache, names.get(`${base}/a.svg`) ?? ''), 'utf8');
  expect(text).toContain('<path');
  expect(text).not.toContain('script');
});
