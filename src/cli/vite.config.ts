import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Makes `bin/` from the command's sources, so that it runs as plain JavaScript. Packages stay outside the bundle. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node22',
    outDir: fileURLToPath(new URL('../../bin', import.meta.url)),
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: 'src/cli/main.ts', bench: 'src/cli/bench.ts', hornbook: 'src/cli/hornbook.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
