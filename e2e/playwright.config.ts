import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '../src/setup/browser.mjs';
import type { Place } from './support/sites.ts';

// Looked for once; the workers read this file too.
process.env['HORNBOOK_CHROMIUM'] ??= findBrowser() ?? '';

/**
 * Chromium takes the last `--disable-features` only, so this repeats what Playwright turns off. The last two are pages
 * that Chromium 156 loads for the address bar of every window, though there is none to be seen: a third of the time of a
 * short test.
 */
const unwantedFeatures = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints', 'AimEnabled'],
  ...['NetworkTimeServiceQuerying', 'PreconnectToSearch', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

/** The tests of the command and of its output, which need no place to visit. */
const command = [
  ...['export.spec.ts', 'package.spec.ts', 'build.spec.ts', 'dev.spec.ts', 'links.spec.ts', 'new.spec.ts'],
  'check.spec.ts',
  'docs.spec.ts',
  'keep.spec.ts',
  'hosts.spec.ts',
  'media.spec.ts',
  'weights.spec.ts',
];
const access = ['access.spec.ts', 'print.spec.ts'];
/** All others are made by a learner's browser of the same output, on a disk ... */
const everything = { testIgnore: [...command, ...access] };
/** ... and below a path of a web host, where those are left out that have nothing to do with addresses or storage. */
const alikeEverywhere = ['blanks.spec.ts', 'lesson.spec.ts', 'question.spec.ts', 'quiz.spec.ts', 'tasks.spec.ts'];
const isWhole = process.env['HORNBOOK_SWEEP'] === 'all';
const onTheWeb = { testIgnore: [...everything.testIgnore, ...(isWhole ? [] : alikeEverywhere)] };

export default defineConfig<object, { place: Place }>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './support/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  // Long, since a busy machine takes several times what a quiet one does, and only what fails waits for them.
  timeout: 90_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: {
      executablePath: process.env['HORNBOOK_CHROMIUM'],
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${unwantedFeatures.join(',')}`,
      ],
    },
    actionTimeout: 30_000,
  },
  projects: [
    // The slow ones first, so that the rest fills the time beside them.
    {
      name: 'command',
      testMatch: command,
      timeout: 120_000,
    },
    { name: 'access', testMatch: access, use: { place: 'root' } },
    { name: 'sub-path', ...onTheWeb, use: { place: 'sub-path' }, grepInvert: /@disk/ },
    { name: 'disk', ...everything, use: { place: 'disk' }, grepInvert: /@http/ },
  ],
});
