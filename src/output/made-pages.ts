import type { AstroIntegration } from 'astro';

/** Who watches how the pages of a site are made. */
export interface PageWatch {
  /** Whether others wait for a page, by its path in the output, so that it is made before the rest. */
  readonly isAwaited: (path: string) => boolean;
  /**
   * Told of everything that Astro makes of a route, as soon as it is made: its path in the output, and what is in it. Of what is
   * taken over from an earlier build it is not.
   */
  readonly onMade: (path: string, content: Uint8Array) => void;
  /** Told how many of all paths are made or passed by. */
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

/**
 * What pages show of Astro's own content and pictures: nothing, and what they are made of is in their keys. To find that out for
 * each page, Astro would copy every page twice.
 */
const nothingOfAstros = { contentEntryKeys: [], staticImages: [] };

/** Lets somebody watch a build. */
export function watchPages({ isAwaited, onMade, onStep }: PageWatch): AstroIntegration {
  return {
    name: 'hornbook:pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        let failure: { readonly reason: unknown } | undefined;
        const places = new Map<string, number>();
        let done = 0;
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const all = (await astro.getStaticPaths()).map((page) => ({ page, path: pathOf(page) }));
            const { awaited = [], others = [] } = Object.groupBy(all, ({ path }) =>
              isAwaited(path) ? 'awaited' : 'others',
            );
            const inOrder = [...awaited, ...others];
            for (const [index, { path }] of inOrder.entries()) places.set(path, index + 1);
            return inOrder.map(({ page }) => page);
          },
          render: async (request, options) => {
            // Astro goes through all pages that are left after one has failed.
            if (failure) throw failure.reason;
            const result = await astro
              .render(request, { ...options, collectMetadata: false })
              .catch((reason: unknown) => {
                failure = { reason };
                throw reason;
              });
            const response = result instanceof Response ? result : result.response;
            const content = await bytesOf(response);
            const path = requestedPath(request.url);
            onMade(path, new Uint8Array(content));
            done = Math.max(done, places.get(path) ?? 0);
            onStep?.(done, places.size);
            // Astro asks for it, too. Another response would be the whole way through streams once more.
            return {
              response: Object.assign(response, { arrayBuffer: () => Promise.resolve(content) }),
              metadata: nothingOfAstros,
            };
          },
        }));
      },
    },
  };
}

/** What is in a response. Its own `arrayBuffer` would copy every page twice more than needs be. */
async function bytesOf({ body }: Response): Promise<ArrayBuffer> {
  const chunks = body ? await Array.fromAsync(body) : [];
  const [first, ...others] = chunks;
  if (first && others.length === 0 && first.byteLength === first.buffer.byteLength) return first.buffer;
  return new Blob(chunks).arrayBuffer();
}

/** Path in the output of what Astro will make. */
function pathOf({ pathname, route }: { pathname: string; route: { type: string; isIndex: boolean } }): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  if (!route.isIndex) return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** The same of what Astro asks for under an address. */
function requestedPath(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
