import type { Plugin } from 'vite';

/**
 * Into modules that ask for `import.meta.env` as a whole Astro writes the terminal's variables, and some of its own ask so for a
 * single value. What is rendered with one of them would be made again in every other terminal.
 */
export function ownEnvironment(): Plugin {
  return {
    name: 'hornbook:environment',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/node_modules\/astro\/dist\//, code: 'import.meta.env?.' },
      handler: (code) => code.replaceAll('import.meta.env?.', 'import.meta.env.'),
    },
  };
}
