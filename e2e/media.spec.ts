import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkLinks } from './link-checker.ts';
import { hornbook } from './support/command.ts';
import { writeFiles } from './support/folders.ts';
import { lessonText } from './support/lesson-files.ts';
import { sampleContent } from './support/project.ts';
import { expect, test } from './support/test.ts';
import { unzip } from './support/unzip.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

test('--fetch-media copies pictures and recordings of other sites into the output and reports failures @long', async ({
  folder,
  page,
}) => {
  const server = createServer((request, response) => {
    const isPicture = request.url?.endsWith('.svg') === true;
    if (request.url === '/gone.png') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': isPicture ? 'image/svg+xml' : 'audio/mpeg' }).end(drawing);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  try {
    cpSync(sampleContent, join(folder, 'content'), { recursive: true });
    appendFileSync(join(folder, 'content/site.yml'), `media:\n  audio: http://${host}/sound/\n`);
    const text = lessonText({
      id: '5b0000000000000000000001',
      title: 'Pictures',
      dashedName: 'pictures',
      description: `![a box](http://${host}/box.svg) ![a hole](http://${host}/gone.png) [box](http://${host}/box.svg)`,
    });
    writeFiles(folder, { 'content/challenges/english/blocks/first-knots/pictures.md': text });
    const args = ['export', '--content', 'content', '--out', 'zips', '--allow-mdx', '--no-search', '--fetch-media'];
    const refused = await hornbook([...args, '--course', 'knots'], folder);
    expect(refused.code).toBe(0);
    expect(refused.stderr).toContain(`Could not fetch http://${host}/box.svg: 127.0.0.1 is in a private network`);

    const { code, stderr } = await hornbook([...args, '--allow-host', host], folder);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(`Could not fetch http://${host}/gone.png: the server responded with status 404`);
    expect(stderr).not.toContain('box.svg');
  } finally {
    server.closeAllConnections();
    server.close();
  }

  const site = join(folder, 'site');
  const files = await unzip(join(folder, 'zips/knots-en.zip'), site);
  expect(files.filter((file) => file.startsWith('assets/media/')).map((file) => /\.\w+$/.exec(file)?.[0])).toEqual(
    expect.arrayContaining(['.mp3', '.svg']),
  );
  await page.goto(pathToFileURL(join(site, 'first-knots/pictures.html')).href);
  const picture = page.getByRole('img', { name: 'a box' });
  await expect(picture).toHaveJSProperty('naturalWidth', 40);
  await expect(picture).toHaveAttribute('src', /^\.\.\/assets\/media\/[0-9a-f]{64}\.svg$/);
  await expect(page.getByRole('link', { name: 'a hole' })).toHaveAttribute('href', `http://${host}/gone.png`);
  await expect(page.getByRole('link', { name: 'box', exact: true })).toHaveAttribute('href', `http://${host}/box.svg`);
  expect(readFileSync(join(site, 'at-the-bench/two-on-the-pier.html'), 'utf8')).toMatch(
    /<audio [^>]*src="\.\.\/assets\/media\/[0-9a-f]{64}\.mp3/,
  );
  expect(checkLinks(site)).toEqual([]);
});
