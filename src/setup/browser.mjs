import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { toolNode } from './private-node.mjs';
import { lastLines, projectRoot, run, toolEnvironment } from './run.mjs';

/** How long a download of a browser may take; a closed network can leave one waiting for ever. */
const downloadSeconds = 120;

/** How long the system's package manager may take. */
const packageSeconds = 600;

/** What to do where no browser is found or can be had. */
const advice = 'Install Chromium, Chrome or Edge, or set HORNBOOK_CHROMIUM to the path of one of them.';

/** Names of Chromium-like browsers on a Linux PATH, the plainest first. */
const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where macOS keeps them, in the folders of the system and of the user. */
const macFiles = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Where Windows keeps them, in the folders of programs. */
const windowsFiles = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A browser for the tests that is there already: the one that HORNBOOK_CHROMIUM names, else one of
 * the system, else Playwright's own.
 * @returns {string | undefined} The path of its program.
 */
export function findBrowser() {
  const named = process.env['HORNBOOK_CHROMIUM'];
  if (named) return existsSync(named) ? named : undefined;
  return systemBrowser() ?? playwrightBrowser();
}

/**
 * A browser for the tests, installed when there is none: Playwright's download first, then on a
 * Linux that lets us the system's package.
 * @param {string} [root]
 * @returns {Promise<{ path: string } | { missing: string }>} The path, or why there is none and what to do.
 */
export async function ensureBrowser(root = projectRoot) {
  const found = findBrowser();
  if (found) return { path: found };

  const named = process.env['HORNBOOK_CHROMIUM'];
  if (named) return { missing: `HORNBOOK_CHROMIUM names ${named}, which is not there. ${advice}` };

  const said = [];
  for (const install of [downloadBrowser, installBrowserPackage]) {
    said.push(...lastLines(await install(root), 3).map((line) => `  ${line}`));
    const installed = findBrowser();
    if (installed) return { path: installed };
  }
  const missing = ['There is no browser here, and none could be installed.', ...said, advice];
  return { missing: missing.join('\n') };
}

/** The first browser of the system that is there. */
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
 * Every file in every folder; a file that stands earlier comes first, whatever its folder.
 * @param {readonly string[]} folders
 * @param {readonly string[]} files
 */
function allOf(folders, files) {
  return files.flatMap((file) => folders.map((folder) => join(folder, file)));
}

/**
 * Whether a browser tells its version. Some systems put a script in its place that only says how to
 * install it. (Not asked on Windows, where this opens a window.)
 * @param {string} file
 */
function starts(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** The browser that Playwright downloaded some time ago. */
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
 * Lets Playwright download its own browser.
 * @param {string} root
 * @returns {Promise<string>} What it printed.
 */
async function downloadBrowser(root) {
  console.log('Downloading a browser for the tests ...');
  const script = join(root, 'node_modules', 'playwright', 'cli.js');
  const { output, timedOut } = await run(toolNode(root), [script, 'install', 'chromium'], {
    cwd: root,
    env: toolEnvironment(root),
    seconds: downloadSeconds,
  });
  return timedOut ? `The download had not ended after ${downloadSeconds} seconds.` : output;
}

/**
 * Installs the system's own Chromium, where that is Debian's way and we may.
 * @param {string} root
 * @returns {Promise<string>} What was printed.
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
