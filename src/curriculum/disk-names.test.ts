import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idOf } from '../model/entries.fixture.ts';
import { contentRoot, lessonFile, temporaryFolder, writeFiles } from './content-root.fixture.ts';
import { readCurriculum } from './curriculum.ts';
import { onDisk } from './disk-names.ts';
import { LessonIndex } from './lesson-index.ts';

/** The two ways to write é: as one letter, or as a letter and an accent. */
const ways = { composed: 'caf\u00E9', decomposed: 'cafe\u0301' } as const;

/** A site whose files are named in one way and whose texts name them in another. */
function read(files: string, texts: string) {
  const prose = `# --description--\n\n![A cup](assets/${texts}/${texts}.png), [next](../${texts}/lesson-2), [see](#${texts}), [page](/pages/${texts})\n\n## ${files}`;
  const root = contentRoot({
    'site.yml': `logo: ${texts}/${texts}.png\nmath:\n  blocks: [${texts}]\nredirects:\n  old.html: ${texts}/index.html\n`,
    'structure/curriculum.json': JSON.stringify({ superblocks: ['drinks'] }),
    'structure/superblocks/drinks.json': JSON.stringify({ blocks: [texts, 'knots'] }),
    [`structure/blocks/${files}.json`]: JSON.stringify({
      name: 'A place',
      challengeOrder: [{ id: idOf(2), title: '' }],
    }),
    [`challenges/english/blocks/${files}/${idOf(2)}.md`]: lessonFile(2),
    [`challenges/english/blocks/knots/${idOf(1)}.md`]: lessonFile(1).replace(
      '# --questions--',
      `${prose}\n\n# --questions--`,
    ),
    [`pages/english/${files}.md`]: '---\ntitle: A page\n---\n\nText.\n',
    [`assets/${files}/${files}.png`]: 'picture',
  });
  return { root, ...readCurriculum(root, new LessonIndex(), { allowMdx: false }) };
}

const pairs = [
  ['decomposed', 'composed'],
  ['composed', 'decomposed'],
  ['decomposed', 'decomposed'],
] as const;

describe.each(pairs)('files with %s names that texts write %s', (files, texts) => {
  test('are found, and have one name in the output', () => {
    const { diagnostics, site, blocks, pages } = read(ways[files], ways[texts]);
    expect(diagnostics).toEqual([]);
    expect(site.assets).toEqual([`${ways.composed}/${ways.composed}.png`]);
    expect(site.redirects).toEqual([{ from: 'old.html', to: `${ways.composed}/index.html` }]);
    expect(blocks.map(({ name, math }) => [name, math])).toEqual([
      [ways.composed, true],
      ['knots', false],
    ]);
    expect(blocks[0]?.heading).toMatchObject({ title: 'A place' });
    expect(pages.map(({ slug }) => slug)).toEqual([ways.composed]);
  });
});

test('the path of a file has the letters of its name on the disk', () => {
  const folder = temporaryFolder();
  const path = `${ways.decomposed}/${ways.composed} ${ways.decomposed}.txt`;
  writeFiles(folder, { [path]: 'text' });
  expect(onDisk(folder, path)).toBe(join(folder, path));
  expect(readFileSync(onDisk(folder, path.normalize('NFC')), 'utf8')).toBe('text');
  expect(onDisk(folder, 'missing/file')).toBe(join(folder, 'missing/file'));
});
