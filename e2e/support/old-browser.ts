import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { projectRoot } from './project.ts';

/** A package of npm with Chromium 92 of 2021. It takes 50 MB, so only the test that needs it installs it. */
const oldPackage = '@sparticuz/chromium@92.0.0';
const folder = join(projectRoot, 'node_modules', '.cache', 'old-browser');

/** Whether the old browser runs on this system. */
export const runsOldBrowser = process.platform === 'linux' && process.arch === 'x64';

/** Starts Chromium 92, and installs it first if it is missing. */
export async function startOldBrowser(): Promise<Browser> {
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) {
    await mkdir(folder, { recursive: true });
    const args = [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      oldPackage,
    ];
    await promisify(execFile)('npm', args, { cwd: folder });
    const packed = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin', 'chromium.br');
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(`${executablePath}.part`));
    await chmod(`${executablePath}.part`, 0o755);
    await rename(`${executablePath}.part`, executablePath);
  }
  return chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--single-process', '--no-zygote'],
    // Its headless mode is the old one.
    ignoreDefaultArgs: ['--headless'],
  });
}
