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

/** What Astro has to work with when somebody else receives the pages. */
function prerenderer(receiver: Partial<PrerenderHooks>, paths: readonly { pathname: string }[] = all): Prerenderer {
  let made: Prerenderer | undefined;
  const { hooks } = prerenderPages({
    onStart: () => undefined,
    isPriority: () => false,
    reuse: () => false,
    onRendered: () => undefined,
    ...receiver,
  });
  (hooks['astro:build:start'] as unknown as Hook)({
    setPrerenderer: (make) => {
      made = make({
        getStaticPaths: () => Promise.resolve(paths),
        render: ({ url }: Request) =>
          url.includes('clove') ? Promise.reject(new Error('cannot')) : Promise.resolve(new Response(bodyOf(url))),
      });
    },
  });
  if (!made) throw new Error('Nothing was made.');
  return made;
}

/** Text as Astro gives it, or in pieces as a page of one's own may. */
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

test('pages that are awaited come first, each group in its order', async () => {
  const asked: string[] = [];
  const isPriority = (path: string) => {
    asked.push(path);
    return path.startsWith('knots/') && path.endsWith('e.html');
  };
  const paths = await prerenderer({ isPriority }).getStaticPaths();
  expect(asked).toEqual([
    'index.html',
    'knots/index.html',
    'knots/cards.txt',
    'knots/bowline.html',
    'knots/clove.html',
  ]);
  expect(paths.map(({ pathname }) => pathname)).toEqual([
    '/knots/bowline',
    '/knots/clove',
    '/',
    '/knots',
    '/knots/cards.txt',
  ]);
});

test('what is made is told with its key and how far it is, and Astro has nothing to write', async () => {
  const made: unknown[] = [];
  const steps: string[] = [];
  const astro = prerenderer({
    onStart: () => steps.push('begun'),
    onRendered: (path, content, key) => made.push([path, new TextDecoder().decode(content), key]),
    onStep: (done, total) => steps.push(`${String(done)}/${String(total)}`),
  });
  await astro.getStaticPaths();
  const { body } = await astro.render(request('knots/'), {});
  await astro.render(request(''), {});
  expect(made).toEqual([
    ['knots/index.html', 'of http://localhost/knots/', 'of knots'],
    ['index.html', 'of http://localhost/', undefined],
  ]);
  expect(steps).toEqual(['begun', '1/5', '2/5']);
  expect(body).toBeNull();
});

test('what is made in pieces is told as a whole', async () => {
  const made: string[] = [];
  const astro = prerenderer({ onRendered: (_path, content) => made.push(new TextDecoder().decode(content)) });
  await astro.render(request('knots/cards.txt'), {});
  expect(made).toEqual(['in pieces']);
});

test('what an earlier build made with the same key is not made again', async () => {
  const asked: string[] = [];
  const steps: string[] = [];
  const astro = prerenderer({
    reuse: (path, key) => {
      asked.push(`${path}: ${key}`);
      return path === 'knots/clove.html';
    },
    onStep: (done, total) => steps.push(`${String(done)}/${String(total)}`),
  });
  const paths = await astro.getStaticPaths();
  expect(asked).toEqual(['knots/index.html: of knots', 'knots/clove.html: of clove']);
  expect(paths.map(({ pathname }) => pathname)).toEqual(['/', '/knots', '/knots/cards.txt', '/knots/bowline']);
  expect(steps).toEqual(['1/5']);
});

test('of two routes with one address the first counts, also when it is taken over', async () => {
  const twins = [
    { pathname: '/knots', cacheKey: 'block', route: { type: 'page', isIndex: true } },
    { pathname: '/knots', cacheKey: 'page', route: { type: 'page', isIndex: false } },
    { pathname: '/bends', route: { type: 'page', isIndex: false } },
  ];
  const asked: string[] = [];
  const reuse = (_path: string, key: string) => {
    asked.push(key);
    return true;
  };
  const paths = await prerenderer({ reuse }, twins).getStaticPaths();
  expect(asked).toEqual(['block']);
  expect(paths.map(({ pathname }) => pathname)).toEqual(['/bends']);
});

test('while pages are made, what other threads have sent is heard', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise<string>((resolve) => {
    port2.on('message', () => {
      resolve('heard');
    });
  });
  const astro = prerenderer({});
  port1.postMessage('');
  const made = (async () => {
    // As Astro does: the next is begun when the last is made.
    for (let page = 0; page < 100; page += 1) await astro.render(request('knots/'), {});
    return 'all made';
  })();
  expect(await Promise.race([heard, made])).toBe('heard');
  port1.close();
});

test('after a page that could not be put in its place no other is made or told of', async () => {
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

test('after a page that fails no other is made, and those that were begun may fail as well', async () => {
  const made: string[] = [];
  const astro = prerenderer({ onRendered: (path) => made.push(path) });
  const begun = ['knots/clove.html', 'knots/clove.html?again'].map((path) => astro.render(request(path), {}));
  const ended = await Promise.allSettled(begun);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  await astro.render(request('knots/bowline.html'), {});
  expect(made).toEqual([]);
});
