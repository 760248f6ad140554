import { setImmediate as turn } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';

/** Who puts the pages of a site into its output. */
export interface PrerenderHooks {
  /** Told when scripts and styles are bundled and the pages' turn has come. */
  readonly onStart: () => void;
  /** Whether others wait for a page, by its path in the output, so that it is made before the rest. */
  readonly isPriority: (path: string) => boolean;
  /** Puts what an earlier build made with the same key into the output, so that it is not made again. False when there is none. */
  readonly reuse: (path: string, key: string) => boolean;
  /** Takes everything that Astro makes of a route, as soon as it is made: its path in the output, what is in it, and its key. */
  readonly onRendered: (path: string, content: Uint8Array, key: string | undefined) => void;
  /** Told how many of all paths are made or taken over. */
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

/** What Astro is given for each page: that there is nothing to write. */
const nothing = () => new Response(null);

/**
 * Has pages made by Astro and put into the output by somebody else. Astro's own way there takes twice the processor's time, and
 * its own way to take pages over copies each of them twice.
 */
export function prerenderPages({ onStart, isPriority, reuse, onRendered, onStep }: PrerenderHooks): AstroIntegration {
  return {
    name: 'hornbook:pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        let failures = 0;
        const keys = new Map<string, string | undefined>();
        let done = 0;
        let total = 0;
        const step = () => {
          done += 1;
          onStep?.(done, total);
        };
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            onStart();
            const all = firstOfEachAddress(await astro.getStaticPaths()).map((page) => ({ page, path: pathOf(page) }));
            total = all.length;
            const left = all.filter(({ page: { cacheKey }, path }) => {
              keys.set(path, cacheKey);
              if (cacheKey === undefined || !reuse(path, cacheKey)) return true;
              step();
              return false;
            });
            const { awaited = [], others = [] } = Object.groupBy(left, ({ path }) =>
              isPriority(path) ? 'awaited' : 'others',
            );
            return [...awaited, ...others].map(({ page }) => page);
          },
          render: async (request, options) => {
            // Astro goes through all pages that are left after one has failed, and would tell of each.
            if (failures > 0) return nothing();
            try {
              const result = await astro.render(request, options);
              const content = await contentOf(result instanceof Response ? result : result.response);
              // Another one may have failed meanwhile, and what pages are put into be gone.
              if (failures > 0) return nothing();
              const path = requestedPath(request.url);
              onRendered(path, content, keys.get(path));
            } catch (reason) {
              failures += 1;
              if (failures > 1) return nothing();
              throw reason;
            }
            step();
            // Astro begins the next page at once, and what other threads have sent would wait until the last page is made.
            await turn();
            return nothing();
          },
        }));
      },
    },
  };
}

/** Of routes with one address, the first; Astro would make no other, but one here may be taken over and so be unknown to it. */
function firstOfEachAddress<T extends { readonly pathname: string }>(pages: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const page of pages) {
    const address = page.pathname.replace(/\/$/, '');
    if (!first.has(address)) first.set(address, page);
  }
  return [...first.values()];
}

/** What is in a response. Its own `arrayBuffer` would copy every page twice more than needs be. */
async function contentOf({ body }: Response): Promise<Uint8Array> {
  const chunks = body ? await Array.fromAsync(body) : [];
  const [first, ...others] = chunks;
  return first && others.length === 0 ? first : Buffer.concat(chunks);
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
