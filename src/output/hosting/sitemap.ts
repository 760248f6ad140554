import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { absoluteUrl, paths } from '../../site/urls.ts';

/** The largest number of URLs in one sitemap, by the sitemap protocol. */
export const sitemapLimit = 50_000;

/**
 * Writes `sitemap.xml` for pages of the output. If they exceed the limit of one file, they go into `sitemap-1.xml` and so on, and
 * `sitemap.xml` lists those files.
 * @param url the URL of the published site
 */
export async function writeSitemap(out: string, url: string, pages: readonly string[], limit = sitemapLimit) {
  const write = async (path: string, stream: SitemapStream | SitemapIndexStream, listed: readonly string[]) => {
    for (const page of listed) stream.write({ url: absoluteUrl(url, page) });
    stream.end();
    writeFileSync(join(out, path), await streamToPromise(stream));
  };
  if (pages.length <= limit) {
    await write(paths.sitemap(), new SitemapStream(), pages);
    return;
  }
  const parts = Array.from({ length: Math.ceil(pages.length / limit) }, (_, part) => paths.sitemapPart(part + 1));
  for (const [part, path] of parts.entries())
    await write(path, new SitemapStream(), pages.slice(part * limit, (part + 1) * limit));
  await write(paths.sitemap(), new SitemapIndexStream(), parts);
}
