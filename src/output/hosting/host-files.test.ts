import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentRoot, lessonFile, temporaryFolder } from '../../curriculum/content-root.fixture.ts';
import { readCurriculum } from '../../curriculum/curriculum.ts';
import { LessonIndex } from '../../curriculum/lesson-index.ts';
import { writeHostFiles } from './host-files.ts';
import { writeSitemap } from './sitemap.ts';

/** The host files of a site in two languages, of which the second lacks a lesson. */
async function hostFiles(settings: string, assets: readonly string[] = []) {
  const root = contentRoot({
    'site.yml': `${settings}\nlanguages:\n  - {folder: english, tag: en}\n  - {folder: espanol, tag: es}\n`,
    'challenges/english/blocks/knots/1.md': lessonFile(1),
    'challenges/english/blocks/knots/2.md': lessonFile(2),
    'challenges/espanol/blocks/knots/1.md': lessonFile(1),
    'pages/english/über.md': '---\ntitle: About\n---\n\nText.\n',
    'assets/own-12345678.js': '',
  });
  const out = temporaryFolder();
  mkdirSync(join(out, 'assets'));
  for (const name of assets) writeFileSync(join(out, 'assets', name), '');
  await writeHostFiles(out, readCurriculum(root, new LessonIndex(), { allowMdx: false }), process.cwd());
  return {
    has: (name: string) => existsSync(join(out, name)),
    read: (name: string) => readFileSync(join(out, name), 'utf8'),
  };
}

/** The headers of each rule of a `_headers` file. */
function rulesOf(text: string): Record<string, string[]> {
  const blocks = text
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n(?=\/)/);
  return Object.fromEntries(
    blocks.map((block) => [
      block.split('\n')[0] ?? '',
      block
        .split('\n')
        .slice(1)
        .map((line) => line.trim()),
    ]),
  );
}

describe('the files for hosts', () => {
  test('list the absolute URLs of content pages in the sitemap, without fallbacks', async () => {
    const { read } = await hostFiles('url: https://example.org/course');
    const listed = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);
    expect(listed).toEqual([
      'https://example.org/course/index.html',
      'https://example.org/course/courses/more-lessons.html',
      'https://example.org/course/knots/index.html',
      'https://example.org/course/knots/lesson-1.html',
      'https://example.org/course/knots/lesson-2.html',
      'https://example.org/course/pages/%C3%BCber.html',
      'https://example.org/course/es/index.html',
      'https://example.org/course/es/courses/more-lessons.html',
      'https://example.org/course/es/knots/index.html',
      'https://example.org/course/es/knots/lesson-1.html',
    ]);
    expect(read('robots.txt').split('\n')).toContain('Sitemap: https://example.org/course/sitemap.xml');
  });

  test('have no sitemap and robots.txt without a site URL, since both need absolute URLs', async () => {
    const { has } = await hostFiles('title: Knots');
    expect(['.nojekyll', '_headers', 'sitemap.xml', 'robots.txt'].filter(has)).toEqual(['.nojekyll', '_headers']);
  });

  test('cache files named by their content for good, but not pages and the author’s assets', async () => {
    const { read } = await hostFiles('title: Knots', [
      'own-12345678.js',
      'site.AbC_-123.css',
      'marks-CM8Wv6cL.js',
      'photo.png',
    ]);
    const rules = rulesOf(read('_headers'));
    const immutable = Object.keys(rules).filter((path) => rules[path]?.some((header) => header.includes('immutable')));
    expect(immutable).toEqual([
      '/assets/marks-CM8Wv6cL.js',
      '/assets/site.AbC_-123.css',
      '/assets/media/*',
      '/search/en/fragment/*',
      '/search/en/index/*',
      '/search/es/fragment/*',
      '/search/es/index/*',
    ]);
    expect(rules['/*.html']).toEqual(['Cache-Control: public, max-age=0, must-revalidate']);
  });

  test('allow in one policy what the policy of any page allows, within the line limit of hosts', async () => {
    const images = await hostFiles('media: {images: load, audio: https://sound.example/a/}');
    const [policy = ''] = rulesOf(images.read('_headers'))['/*'] ?? [];
    expect(policy).toContain("img-src 'self' https: http:;");
    expect(policy).toContain("media-src 'self' sound.example;");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy.length).toBeLessThan(2000);
    const plain = await hostFiles('title: Knots');
    expect(rulesOf(plain.read('_headers'))['/*']?.[0]).toContain("img-src 'self';");
  });
});

test('splits a sitemap that is too long, in order', async () => {
  const out = temporaryFolder();
  await writeSitemap(out, 'https://example.org/', ['a.html', 'b.html', 'c.html'], 2);
  const listed = (name: string) =>
    [...readFileSync(join(out, name), 'utf8').matchAll(/<loc>https:\/\/example\.org\/(.*?)<\/loc>/g)].map(
      ([, loc]) => loc,
    );
  expect(listed('sitemap.xml')).toEqual(['sitemap-1.xml', 'sitemap-2.xml']);
  expect(listed('sitemap-1.xml')).toEqual(['a.html', 'b.html']);
  expect(listed('sitemap-2.xml')).toEqual(['c.html']);
});
