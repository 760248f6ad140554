import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const bin = fileURLToPath(new URL('../../bin', import.meta.url));

/** Makes the command executable: npm sets the permission only once, and each build writes a new file. */
const executable: Plugin = {
  name: 'hornbook:executable',
  writeBundle() {
    chmodSync(join(bin, 'hornbook.js'), 0o755);
  },
};

/** Bundles the command's sources into `bin/` as plain JavaScript. Packages stay outside the bundle. */
export default defineConfig({
  publicDir: false,
  plugins: [executable],
  build: {
    ssr: true,
    target: 'node22',
    outDir: bin,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        main: 'src/cli/main.ts',
        bench: 'tools/bench/bench.ts',
        hornbook: 'src/cli/hornbook.ts',
        'content-worker': 'src/rendering/worker.ts',
        'search-worker': 'src/output/search/worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
