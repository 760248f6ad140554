import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { toolNode } from './private-node.mjs';
import { lastLines, projectRoot, run, toolEnvironment } from './run.mjs';

/** Time limit for the download of a browser; without a network it could wait for ever. */
const downloadSeconds = 120;

/** Time limit for the package manager of the system. */
const packageSeconds = 600;

/** What to do if no browser is found and none can be installed. */
const advice = 'Install Chromium, Chrome or Edge, or set HORNBOOK_CHROMIUM to the path of one of them.';

/** Names of Chromium-based browsers on a Linux PATH, in order of preference. */
const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Their paths on macOS, below the application folders of the system and the user. */
const macFiles = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Their paths on Windows, below the program folders. */
const windowsFiles = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds an installed browser for the tests: that in HORNBOOK_CHROMIUM, one of the system, or
 * Playwright's own.
 * @returns {string | undefined} The path of its program.
 */
export function findBrowser() {
  const named = process.env['HORNBOOK_CHROMIUM'];
  if (named) return existsSync(named) ? named : undefined;
  return systemBrowser() ?? playwrightBrowser();
}

/**
 * Finds a browser for the tests, or installs one: first Playwright's download, then on Debian and as
 * root the package of the system.
 * @param {string} [root]
 * @returns {Promise<{ path: string } | { missing: string }>} The path, or a text with the reason and advice.
 */
export async function ensureBrowser(root = projectRoot) {
  const found = findBrowser();
  if (found) return { path: found };

  const named = process.env['HORNBOOK_CHROMIUM'];
  if (named) return { missing: `HORNBOOK_CHROMIUM is ${named}, which does not exist. ${advice}` };

  const printed = [];
  for (const install of [downloadBrowser, installBrowserPackage]) {
    printed.push(...lastLines(await install(root), 3).map((line) => `  ${line}`));
    const installed = findBrowser();
    if (installed) return { path: installed };
  }
  const missing = ['No browser was found, and none could be installed.', ...printed, advice];
  return { missing: missing.join('\n') };
}

/** Returns the first installed browser of the system. */
function systemBrowser() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
    return allOf(folders, macFiles).find(existsSync);
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name] ?? '')
      .filter(Boolean);
    return allOf(folders, windowsFiles).find(existsSync);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return allOf(folders, linuxNames).find((file) => existsSync(file) && starts(file));
}

/**
 * Returns every file in every folder, ordered by file first.
 * @param {readonly string[]} folders
 * @param {readonly string[]} files
 */
function allOf(folders, files) {
  return files.flatMap((file) => folders.map((folder) => join(folder, file)));
}

/**
 * Whether a browser prints its version. On some systems the file is a script that only explains how to
 * install it. (Not used on Windows, where this opens a window.)
 * @param {string} file
 */
function starts(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** Returns the browser that Playwright downloaded earlier. */
function playwrightBrowser() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    // Playwright is not installed, or has no browser for this system.
    return undefined;
  }
}

/**
 * Downloads Playwright's own browser.
 * @param {string} root
 * @returns {Promise<string>} The output.
 */
async function downloadBrowser(root) {
  console.log('Downloading a browser for the tests ...');
  const script = join(root, 'node_modules', 'playwright', 'cli.js');
  const { output, timedOut } = await run(toolNode(root), [script, 'install', 'chromium'], {
    cwd: root,
    env: toolEnvironment(root),
    seconds: downloadSeconds,
  });
  return timedOut ? `The download took more than ${downloadSeconds} seconds.` : output;
}

/**
 * Installs Chromium with the package manager of Debian, if this process runs as root.
 * @param {string} root
 * @returns {Promise<string>} The output.
 */
async function installBrowserPackage(root) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return '';
  console.log("Installing the system's Chromium for the tests ...");
  const options = {
    cwd: root,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    seconds: packageSeconds,
  };
  await run('apt-get', ['update'], options);
  const args = ['install', '-y', '--no-install-recommends', 'chromium'];
  const { output } = await run('apt-get', args, options);
  return output;
}
