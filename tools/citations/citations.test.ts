import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toString } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { HeadingIds } from '../../src/markup/heading-ids.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The ids of the headings of each page of the documentation, by its file name. */
const headings = new Map(
  globSync('content/pages/english/*.md', { cwd: root }).map((file) => [basename(file), headingIds(file)]),
);

function headingIds(file: string): Set<string> {
  const ids = new HeadingIds();
  const found = new Set<string>();
  visit(markdownToMdast(readFileSync(root + file, 'utf8')), 'heading', (heading) => {
    found.add(ids.next(toString(heading)));
  });
  return found;
}

/** Every `page.md#heading` in the code. */
function citations() {
  return globSync('{src,e2e,tools}/**/*.{ts,js,mjs,astro,css}', { cwd: root }).flatMap((file) =>
    Array.from(readFileSync(root + file, 'utf8').matchAll(/\b([a-z][a-z-]*\.md)#([a-z0-9-]+)/g), ([, page, id]) => ({
      file,
      page: page ?? '',
      id: id ?? '',
    })),
  );
}

describe('comments in the code cite the documentation', () => {
  const cited = citations().filter(({ page }) => headings.has(page));

  test('by pages and headings that exist', () => {
    expect(cited.length).toBeGreaterThan(50);
    const broken = cited.filter(({ page, id }) => !headings.get(page)?.has(id));
    expect(broken.map(({ file, page, id }) => `${file}: ${page}#${id}`)).toEqual([]);
  });

  test('and no documents that are not in the repository', () => {
    const outside = globSync('{src,e2e,tools}/**/*.{ts,js,mjs,astro,css}', { cwd: root }).filter((file) =>
      /\b(?:FORMATS?|LEARNING|DESIGN|OFFLINE|CODING|RUNNER)(?:\.md| \d)/.test(readFileSync(root + file, 'utf8')),
    );
    expect(outside).toEqual([]);
  });
});
