import { setImmediate as turn } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';

/** Callbacks that decide which pages are rendered, and in which order, and that write them to the output. */
export interface PrerenderHooks {
  /** Called when scripts and styles are bundled and rendering begins. */
  readonly onStart: () => void;
  /** Whether a page is rendered before the others, by its path in the output: another thread needs it. */
  readonly isPriority: (path: string) => boolean;
  /** Puts a cached page with this key into the output. Returns false on a cache miss; then the page is rendered. */
  readonly reuse: (path: string, key: string) => boolean;
  /** Called with each page as soon as it is rendered: its path in the output, its content and its cache key. */
  readonly onRendered: (path: string, content: Uint8Array, key: string | undefined) => void;
  /** Called with the number of pages that are rendered or reused, and the total. */
  readonly onStep?: ((done: number, total: number) => void) | undefined;
}

/** The empty response that leaves Astro nothing to write. */
const emptyResponse = () => new Response(null);

/**
 * An integration that renders pages with Astro but hands them to callbacks instead of writing them. Astro's own writing takes
 * twice the CPU time, and its own page cache copies each page twice.
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
            const all = firstOfEachUrl(await astro.getStaticPaths()).map((page) => ({ page, path: pathOf(page) }));
            total = all.length;
            const missing = all.filter(({ page: { cacheKey }, path }) => {
              keys.set(path, cacheKey);
              if (cacheKey === undefined || !reuse(path, cacheKey)) return true;
              step();
              return false;
            });
            const { priority = [], others = [] } = Object.groupBy(missing, ({ path }) =>
              isPriority(path) ? 'priority' : 'others',
            );
            return [...priority, ...others].map(({ page }) => page);
          },
          render: async (request, options) => {
            // After a failure, Astro would render all remaining pages and report each failure.
            if (failures > 0) return emptyResponse();
            try {
              const result = await astro.render(request, options);
              const content = await contentOf(result instanceof Response ? result : result.response);
              // Another page may have failed in the meantime, and the output folder may be gone.
              if (failures > 0) return emptyResponse();
              const path = requestedPath(request.url);
              onRendered(path, content, keys.get(path));
            } catch (reason) {
              failures += 1;
              if (failures > 1) return emptyResponse();
              throw reason;
            }
            step();
            // Astro begins the next page at once. Without this, messages from other threads would wait until the last page is rendered.
            await turn();
            return emptyResponse();
          },
        }));
      },
    },
  };
}

/** The first of the routes with the same URL. Astro does the same but does not know the pages that are reused. */
function firstOfEachUrl<T extends { readonly pathname: string }>(pages: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const page of pages) {
    const url = page.pathname.replace(/\/$/, '');
    if (!first.has(url)) first.set(url, page);
  }
  return [...first.values()];
}

/** The content of a response. `arrayBuffer()` would copy every page two more times. */
async function contentOf({ body }: Response): Promise<Uint8Array> {
  const chunks = body ? await Array.fromAsync(body) : [];
  const [first, ...others] = chunks;
  return first && others.length === 0 ? first : Buffer.concat(chunks);
}

/** The path in the output of a route that Astro will render. */
function pathOf({ pathname, route }: { pathname: string; route: { type: string; isIndex: boolean } }): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  if (!route.isIndex) return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** The path in the output of a URL that Astro requests. */
function requestedPath(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
