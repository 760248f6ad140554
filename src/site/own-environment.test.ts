import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { expect, test } from 'vitest';
import { ownEnvironment } from './own-environment.ts';

const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));

test('the module of Astro with which every page is rendered does not ask for the whole environment', async () => {
  const module = join(astro, 'dist/actions/runtime/server.js');
  let seen = '';
  // Stands where Astro's own plugin would write the variables.
  const watch: Plugin = {
    name: 'watch',
    transform(code, id) {
      if (id === module) seen = code;
    },
  };
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [ownEnvironment(), watch],
    build: {
      write: false,
      lib: { entry: module, formats: ['es'] },
      rolldownOptions: { external: (id) => id !== module },
    },
  });
  expect(seen).toContain('import.meta.env.DEV');
  expect(seen).not.toMatch(/import\.meta\.env(?!\.)/);
});
