import type { AstroIntegration } from 'astro';

/** Told of a page or script that was made: its path in the output, and what is in it. */
export type MadeListener = (path: string, content: Uint8Array) => void;

/** Tells of everything that Astro makes of a route, as soon as it is made; of what is taken over from an earlier build it does not. */
export function tellOfPages(listener: MadeListener): AstroIntegration {
  return {
    name: 'hornbook:pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        let failure: { readonly reason: unknown } | undefined;
        setPrerenderer((astro) => ({
          ...astro,
          render: async (request, options) => {
            // Astro goes through all pages that are left after one has failed.
            if (failure) throw failure.reason;
            const result = await astro.render(request, options).catch((reason: unknown) => {
              failure = { reason };
              throw reason;
            });
            const { response, ...rest } = result instanceof Response ? { response: result } : result;
            const content = await response.arrayBuffer();
            listener(outputPath(request.url), new Uint8Array(content));
            // Astro asks for it, too. Another response would be the whole way through streams once more.
            return { ...rest, response: Object.assign(response, { arrayBuffer: () => Promise.resolve(content) }) };
          },
        }));
      },
    },
  };
}

/** Path in the output of what Astro asks for under an address. */
function outputPath(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
