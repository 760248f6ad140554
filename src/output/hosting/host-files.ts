import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Curriculum } from '../../curriculum/entries.ts';
import { absoluteUrl, paths } from '../../site/urls.ts';
import { contentPages } from './content-pages.ts';
import { headersFile } from './headers.ts';
import { writeSitemap } from './sitemap.ts';

/**
 * Adds what some hosts and search engines read, and no host needs: `.nojekyll`, `_headers`, and where the site's address is
 * known `sitemap.xml` and `robots.txt`.
 */
export async function writeHostFiles(out: string, curriculum: Curriculum): Promise<void> {
  writeFileSync(join(out, paths.noJekyll()), '');
  writeFileSync(
    join(out, paths.headers()),
    headersFile(curriculum, readdirSync(join(out, paths.asset(''))).toSorted()),
  );
  const { url } = curriculum.site;
  if (url === undefined) return;
  await writeSitemap(out, url, contentPages(curriculum));
  const rules = ['User-agent: *', 'Allow: /', `Sitemap: ${absoluteUrl(url, paths.sitemap())}`];
  writeFileSync(join(out, paths.robots()), `${rules.join('\n')}\n`);
}
