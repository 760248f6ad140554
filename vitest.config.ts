import { defineConfig } from 'vitest/config';

const unitTests = '{src,tools}/**/*.test.ts';
const longTests = 'src/**/*.full.test.ts';
const fuzzTests = 'src/**/*.fuzz.test.ts';
/** Tests of scripts of pages, which need a document. */
const pageTests = 'src/client/**/*.dom.test.ts';

/** Put something in the place of a module, which files that share their modules would get too. */
const replacingModules = [
  'src/cache/page-cache.test.ts',
  'src/check/interface-text.test.ts',
  'src/curriculum/lesson-index.test.ts',
  'src/output/out-folder.test.ts',
  'src/site/text/fallback.test.ts',
];

const seconds = { testTimeout: 60_000, hookTimeout: 60_000 };
const setupFiles = ['src/fuzz/fixed-seed.fixture.ts'];

/** The `unit` projects run with every test; `full` holds the long sweeps over the corpus, `fuzz` random input. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [unitTests],
          exclude: [longTests, fuzzTests, pageTests, ...replacingModules],
          setupFiles,
          // Loading the same modules for each file takes longer than the tests do.
          isolate: false,
          ...seconds,
        },
      },
      {
        test: {
          name: 'unit-pages',
          include: [pageTests],
          environment: 'jsdom',
          setupFiles,
          isolate: false,
          ...seconds,
        },
      },
      { test: { name: 'unit-replacing', include: replacingModules, setupFiles, ...seconds } },
      {
        test: {
          name: 'full',
          include: [longTests, 'e2e/**/*.full.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          maxWorkers: 2,
        },
      },
      // They end by themselves, or are ended when an input hangs.
      { test: { name: 'fuzz', include: [fuzzTests], testTimeout: 0 } },
    ],
  },
});
