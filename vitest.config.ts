import { defineConfig } from 'vitest/config';

const unitTests = '{src,e2e,tools}/**/*.test.ts';
const longTests = '{src,e2e}/**/*.full.test.ts';
const fuzzTests = 'tools/fuzz/*.fuzz.test.ts';
/** Tests of scripts of pages, which need a document. */
const pageTests = 'src/client/**/*.dom.test.ts';

/** Files that replace a module: files that share their modules would also get the replacement. */
const replacingModules = [
  'src/cache/page-cache.test.ts',
  'src/check/interface-text.test.ts',
  'src/curriculum/lesson-index.test.ts',
  'src/output/out-folder.test.ts',
  'src/site/text/fallback.test.ts',
];

/** The same for tests of scripts of pages. */
const replacingPageModules = ['src/client/search-box.dom.test.ts', 'src/client/search-dialog.dom.test.ts'];

const seconds = { testTimeout: 60_000, hookTimeout: 60_000 };
const setupFiles = ['tools/fuzz/fixed-seed.fixture.ts'];

/** The `unit` projects run in `npm test`; `full` contains the long sweeps over the corpus, `fuzz` the tests with random input. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [unitTests],
          exclude: [longTests, fuzzTests, pageTests, ...replacingModules],
          setupFiles,
          // Loading the same modules for each file takes longer than the tests themselves.
          isolate: false,
          ...seconds,
        },
      },
      {
        test: {
          name: 'unit-pages',
          include: [pageTests],
          exclude: replacingPageModules,
          environment: 'jsdom',
          setupFiles,
          isolate: false,
          ...seconds,
        },
      },
      { test: { name: 'unit-replacing', include: replacingModules, setupFiles, ...seconds } },
      {
        test: {
          name: 'unit-pages-replacing',
          include: replacingPageModules,
          environment: 'jsdom',
          setupFiles,
          ...seconds,
        },
      },
      {
        test: {
          name: 'full',
          include: [longTests],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          maxWorkers: 2,
        },
      },
      // These tests limit their own time and stop when an input hangs.
      { test: { name: 'fuzz', include: [fuzzTests], testTimeout: 0 } },
    ],
  },
});
