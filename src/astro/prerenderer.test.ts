import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { prerenderPages, type PrerenderHooks } from './prerenderer.ts';

type Hook = (options: { setPrerenderer: (make: (own: object) => Prerenderer) => void }) => void;

interface Prerenderer {
  readonly getStaticPaths: () => Promise<readonly { pathname: string }[]>;
  readonly render: (request: Request, options: object) => Promise<Response>;
}

const all = [
  { pathname: '/', route: { type: 'page', isIndex: true } },
  { pathname: '/knots', cacheKey: 'of knots', route: { type: 'page', isIndex: true } },
  { pathname: '/knots/cards.txt', route: { type: 'endpoint', isIndex: false } },
  { pathname: '/knots/bowline', route: { type: 'page', isIndex: false } },
  { pathname: '/knots/clove', cacheKey: 'of clove', route: { type: 'page', isIndex: false } },
];

/** The prerenderer that Astro gets from the integration. */
function prerenderer(receiver: Partial<PrerenderHooks>, paths: readonly { pathname: string }[] = all): Prerenderer {
  let replaced: Prerenderer | undefined;
  const { hooks } = prerenderPages({
    onStart: () => undefined,
    isPriority: () => false,
    reuse: () => false,
    onRendered: () => undefined,
    ...receiver,
  });
  (hooks['astro:build:start'] as unknown as Hook)({
    setPrerenderer: (make) => {
      replaced = make({
        getStaticPaths: () => Promise.resolve(paths),
        render: ({ url }: Request) =>
          url.includes('clove') ? Promise.reject(new Error('cannot')) : Promise.resolve(new Response(bodyOf(url))),
      });
    },
  });
  if (!replaced) throw new Error('The integration sets no prerenderer.');
  return replaced;
}

/** A string, as Astro returns it, or a stream, as an endpoint can return it. */
function bodyOf(url: string): string | ReadableStream {
  if (!url.endsWith('.txt')) return `of ${url}`;
  return new ReadableStream({
    start: (controller) => {
      for (const piece of ['in ', 'pieces']) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
}

const request = (path: string) => new Request(`http://localhost/${path}`);

test('renders priority pages first, and each group in its order', async () => {
  const paths: string[] = [];
  const isPriority = (path: string) => {
    paths.push(path);
    return path.startsWith('knots/') && path.endsWith('e.html');
  };
  const pages = await prerenderer({ isPriority }).getStaticPaths();
  expect(paths).toEqual([
    'index.html',
    'knots/index.html',
    'knots/cards.txt',
    'knots/bowline.html',
    'knots/clove.html',
  ]);
  expect(pages.map(({ pathname }) => pathname)).toEqual([
    '/knots/bowline',
    '/knots/clove',
    '/',
    '/knots',
    '/knots/cards.txt',
  ]);
});

test('hands over each page with its key and the progress, and leaves Astro nothing to write', async () => {
  const rendered: unknown[] = [];
  const steps: string[] = [];
  const astro = prerenderer({
    onStart: () => steps.push('started'),
    onRendered: (path, content, key) => rendered.push([path, new TextDecoder().decode(content), key]),
    onStep: (done, total) => steps.push(`${String(done)}/${String(total)}`),
  });
  await astro.getStaticPaths();
  const { body } = await astro.render(request('knots/'), {});
  await astro.render(request(''), {});
  expect(rendered).toEqual([
    ['knots/index.html', 'of http://localhost/knots/', 'of knots'],
    ['index.html', 'of http://localhost/', undefined],
  ]);
  expect(steps).toEqual(['started', '1/5', '2/5']);
  expect(body).toBeNull();
});

test('hands over a streamed response as a whole', async () => {
  const rendered: string[] = [];
  const astro = prerenderer({ onRendered: (_path, content) => rendered.push(new TextDecoder().decode(content)) });
  await astro.render(request('knots/cards.txt'), {});
  expect(rendered).toEqual(['in pieces']);
});

test('does not render a page that is reused', async () => {
  const lookups: string[] = [];
  const steps: string[] = [];
  const astro = prerenderer({
    reuse: (path, key) => {
      lookups.push(`${path}: ${key}`);
      return path === 'knots/clove.html';
    },
    onStep: (done, total) => steps.push(`${String(done)}/${String(total)}`),
  });
  const paths = await astro.getStaticPaths();
  expect(lookups).toEqual(['knots/index.html: of knots', 'knots/clove.html: of clove']);
  expect(paths.map(({ pathname }) => pathname)).toEqual(['/', '/knots', '/knots/cards.txt', '/knots/bowline']);
  expect(steps).toEqual(['1/5']);
});

test('takes the first of two routes with the same URL, also if it is reused', async () => {
  const twins = [
    { pathname: '/knots', cacheKey: 'block', route: { type: 'page', isIndex: true } },
    { pathname: '/knots', cacheKey: 'page', route: { type: 'page', isIndex: false } },
    { pathname: '/bends', route: { type: 'page', isIndex: false } },
  ];
  const lookups: string[] = [];
  const reuse = (_path: string, key: string) => {
    lookups.push(key);
    return true;
  };
  const paths = await prerenderer({ reuse }, twins).getStaticPaths();
  expect(lookups).toEqual(['block']);
  expect(paths.map(({ pathname }) => pathname)).toEqual(['/bends']);
});

test('receives messages from other threads between pages', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise<string>((resolve) => {
    port2.on('message', () => {
      resolve('heard');
    });
  });
  const astro = prerenderer({});
  port1.postMessage('');
  const rendered = (async () => {
    // Astro begins each page when the one before is rendered.
    for (let page = 0; page < 100; page += 1) await astro.render(request('knots/'), {});
    return 'all rendered';
  })();
  expect(await Promise.race([heard, rendered])).toBe('heard');
  port1.close();
});

test('renders and hands over nothing after a page that cannot be written', async () => {
  const tried: string[] = [];
  const onRendered = (path: string) => {
    tried.push(path);
    throw new Error('disk full');
  };
  const astro = prerenderer({ onRendered });
  await expect(astro.render(request('knots/'), {})).rejects.toThrow('disk full');
  await expect(astro.render(request('knots/bowline.html'), {})).resolves.toMatchObject({ body: null });
  expect(tried).toEqual(['knots/index.html']);
});

test('renders nothing after a page that fails, and reports only the first failure', async () => {
  const rendered: string[] = [];
  const astro = prerenderer({ onRendered: (path) => rendered.push(path) });
  const begun = ['knots/clove.html', 'knots/clove.html?again'].map((path) => astro.render(request(path), {}));
  const ended = await Promise.allSettled(begun);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  await astro.render(request('knots/bowline.html'), {});
  expect(rendered).toEqual([]);
});
