import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Curriculum } from '../../model/entries.ts';
import { absoluteUrl, paths } from '../../site/urls.ts';
import { contentPages } from './content-pages.ts';
import { appManifest } from './app-manifest.ts';
import { headersFile } from './headers.ts';
import { writeSavedCourses } from './saved-courses.ts';
import { writeSitemap } from './sitemap.ts';

/**
 * Adds the files that some hosts and search engines read but no host needs: `.nojekyll`, `_headers` and, if the site's URL is
 * known, `sitemap.xml` and `robots.txt`. Also adds the service worker for saved courses, or one that removes an earlier worker.
 * @param packageRoot Hornbook's own folder
 */
export async function writeHostFiles(out: string, curriculum: Curriculum, packageRoot: string): Promise<void> {
  writeFileSync(join(out, paths.noJekyll()), '');
  writeFileSync(
    join(out, paths.headers()),
    headersFile(curriculum, readdirSync(join(out, paths.asset(''))).toSorted()),
  );
  const { url, offline } = curriculum.site.settings;
  const worker = join(packageRoot, 'src/client/saved-courses', offline.worker ? 'worker.js' : 'unregister-worker.js');
  cpSync(worker, join(out, paths.worker()));
  if (offline.worker) {
    writeFileSync(join(out, paths.appManifest()), appManifest(curriculum.site));
    writeSavedCourses(out, curriculum);
  }
  if (url === undefined) return;
  await writeSitemap(out, url, contentPages(curriculum));
  const rules = ['User-agent: *', 'Allow: /', `Sitemap: ${absoluteUrl(url, paths.sitemap())}`];
  writeFileSync(join(out, paths.robots()), `${rules.join('\n')}\n`);
}
