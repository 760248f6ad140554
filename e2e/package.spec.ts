import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../tools/setup/npm.mjs';
import { checkLinks } from './link-checker.ts';
import { filesIn } from './support/folders.ts';
import { sampleContent, projectRoot } from './support/project.ts';
import { outputOf } from './support/sites.ts';
import { expect, test } from './support/test.ts';

test('the package builds content after it is installed from its archive into an empty folder @long', async ({
  folder,
}) => {
  test.setTimeout(600_000);
  const archives = join(folder, 'archives');
  const site = join(folder, 'my site');
  mkdirSync(archives);
  cpSync(sampleContent, join(site, 'content'), { recursive: true });

  const packed = await runNpm(projectRoot, ['pack', '--ignore-scripts', '--pack-destination', archives]);
  expect(packed, packed.output).toMatchObject({ code: 0 });
  const archive = readdirSync(archives).map((name) => join(archives, name));
  expect(archive).toHaveLength(1);

  const install = ['install', ...archive, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const installed = await runNpm(site, install);
  expect(installed, installed.output).toMatchObject({ code: 0 });

  const built = await runNpm(site, ['exec', '--no', '--call', 'hornbook build --allow-mdx']);
  expect(built, built.output).toMatchObject({ code: 0 });
  expect(checkLinks(join(site, 'dist'))).toEqual([]);
  expect(pagesIn(join(site, 'dist')), 'the same pages as a clone builds').toEqual(pagesIn(outputOf('sample')));
  expect(existsSync(join(site, 'node_modules/hornbook/e2e')), 'no tests in the package').toBe(false);
});

function pagesIn(folder: string): string[] {
  return filesIn(folder).filter((file) => file.endsWith('.html'));
}
