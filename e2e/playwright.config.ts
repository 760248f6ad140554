import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '../tools/setup/browser.mjs';
import { selectOnDisk, selectOnTheWeb, selectTests } from './support/selection.ts';
import type { Place } from './support/sites.ts';

// Searched once; the workers also read this file.
process.env['HORNBOOK_CHROMIUM'] ??= findBrowser() ?? '';

/**
 * Chromium obeys only the last `--disable-features`, so this list repeats what Playwright turns off. The last two features
 * load pages for the address bar of every window, which nobody sees: in Chromium 156 a third of the time of a short test.
 */
const unwantedFeatures = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints', 'AimEnabled'],
  ...['NetworkTimeServiceQuerying', 'PreconnectToSearch', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

/** The tests of the command and of its output, which visit no place. */
const command = [
  ...['build.spec.ts', 'dev.spec.ts', 'export.spec.ts', 'links.spec.ts', 'package.spec.ts'],
  ...['docs.spec.ts', 'hosts.spec.ts', 'media.spec.ts', 'saved-courses.spec.ts', 'weights.spec.ts'],
];
const access = ['access.spec.ts', 'print.spec.ts'];
/** What learners do: on a disk, and below a path of a web host. */
const learning = { testIgnore: [...command, ...access] };

/** How many tests run at a time; HORNBOOK_WORKERS overrides it. */
const workers = Number(process.env['HORNBOOK_WORKERS']) || Math.max(2, availableParallelism());

export default defineConfig<object, { place: Place }>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './support/global-setup.ts',
  fullyParallel: true,
  workers,
  // A test that passes only at a second try hides a fault.
  retries: 0,
  failOnFlakyTests: true,
  // Generous, because a busy machine takes several times as long as a quiet one and only failures wait this long.
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
    // The slow ones first, so that the others fill the time beside them.
    { name: 'command', testMatch: command, timeout: 120_000, ...selectTests() },
    { name: 'access', testMatch: access, use: { place: 'root' }, ...selectTests() },
    { name: 'sub-path', ...learning, use: { place: 'sub-path' }, ...selectOnTheWeb() },
    { name: 'disk', ...learning, use: { place: 'disk' }, ...selectOnDisk() },
  ],
});
