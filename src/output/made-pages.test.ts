import { expect, test } from 'vitest';
import { watchPages, type PageWatch } from './made-pages.ts';

type Hook = (options: { setPrerenderer: (make: (own: object) => Prerenderer) => void }) => void;

interface Prerenderer {
  readonly getStaticPaths: () => Promise<readonly { pathname: string }[]>;
  readonly render: (request: Request, options: object) => Promise<{ response: Response }>;
}

const all = [
  { pathname: '/', route: { type: 'page', isIndex: true } },
  { pathname: '/knots', route: { type: 'page', isIndex: true } },
  { pathname: '/knots/cards.txt', route: { type: 'endpoint', isIndex: false } },
  { pathname: '/knots/bowline', route: { type: 'page', isIndex: false } },
  { pathname: '/knots/clove', route: { type: 'page', isIndex: false } },
];

/** What Astro has to work with when it is watched. */
function watched(watch: Partial<PageWatch>): Prerenderer {
  let made: Prerenderer | undefined;
  const { hooks } = watchPages({ isAwaited: () => false, onMade: () => undefined, ...watch });
  (hooks['astro:build:start'] as unknown as Hook)({
    setPrerenderer: (make) => {
      made = make({
        getStaticPaths: () => Promise.resolve(all),
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
  const isAwaited = (path: string) => {
    asked.push(path);
    return path.startsWith('knots/') && path.endsWith('e.html');
  };
  const paths = await watched({ isAwaited }).getStaticPaths();
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

test('what is made is told with how far it is, and Astro gets the same', async () => {
  const made: string[] = [];
  const steps: string[] = [];
  const astro = watched({
    onMade: (path, content) => made.push(`${path}: ${new TextDecoder().decode(content)}`),
    onStep: (done, total) => steps.push(`${String(done)}/${String(total)}`),
  });
  await astro.getStaticPaths();
  const { response } = await astro.render(request('knots/'), {});
  // Those before it were passed by.
  await astro.render(request('knots/bowline.html'), {});
  await astro.render(request(''), {});
  expect(made[0]).toBe('knots/index.html: of http://localhost/knots/');
  expect(steps).toEqual(['2/5', '4/5', '4/5']);
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('of http://localhost/knots/');
});

test('what is made in pieces is told and given to Astro as a whole', async () => {
  const made: string[] = [];
  const astro = watched({ onMade: (_path, content) => made.push(new TextDecoder().decode(content)) });
  const { response } = await astro.render(request('knots/cards.txt'), {});
  expect(made).toEqual(['in pieces']);
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('in pieces');
});

test('after a page that fails no other is made', async () => {
  const made: string[] = [];
  const astro = watched({ onMade: (path) => made.push(path) });
  await expect(astro.render(request('knots/clove.html'), {})).rejects.toThrow('cannot');
  await expect(astro.render(request('knots/bowline.html'), {})).rejects.toThrow('cannot');
  expect(made).toEqual([]);
});
