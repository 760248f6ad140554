import { readdirSync, readFileSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import { forbiddenImports, rooms, roomTable } from './rooms.js';

const root = new URL('../../', import.meta.url);
const page = new URL('content/pages/english/contribute.md', root);

describe('the rooms', () => {
  test('are the folders of src', () => {
    const folders = readdirSync(new URL('src', root), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(rooms).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });

  test('import only rooms listed before them, so none can import another in a circle', () => {
    const seen: string[] = [];
    for (const [name, { imports }] of Object.entries(rooms)) {
      for (const other of imports) expect(seen, `${name} imports ${other}`).toContain(other.split('/')[0]);
      seen.push(name);
    }
  });

  test('are listed on the contributor page; `npx vitest run --project unit tools/rooms -u` updates it', async () => {
    const text = readFileSync(page, 'utf8');
    const table = /^\| room .*\n(?:\|.*\n)+/m;
    expect(text).toMatch(table);
    await expect(text.replace(table, () => `${roomTable()}\n`)).toMatchFileSnapshot(page.pathname);
  });
});

describe('the pattern for imports that the linter refuses', () => {
  test.each([
    ['challenge', '../curriculum/source.ts', true],
    ['challenge', '../client/store/store.ts', true],
    ['challenge', '../client/core/shuffle.ts', false],
    ['challenge', './rules/stray.ts', false],
    ['output', '../../cli/print.ts', true],
    ['output', '../search/pack.ts', false],
    ['pages', '../../../challenge/lesson.ts', true],
    ['pages', '../../../site/urls.ts', false],
  ])('in %s, of %s', (room, specifier, isForbidden) => {
    expect(new RegExp(forbiddenImports(room)).test(specifier)).toBe(isForbidden);
  });
});

test('no modules import one another in a circle, types included', async () => {
  const { output } = await cruise(['src'], {
    baseDir: root.pathname,
    exclude: { path: String.raw`node_modules|\.(?:test|fixture)\.` },
    // Imports of types count as well.
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden: [{ name: 'circle', severity: 'error', from: {}, to: { circular: true } }] },
  });
  const { violations, totalCruised } = (output as ICruiseResult).summary;
  expect(totalCruised).toBeGreaterThan(300);
  expect(violations.map(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)].join(' → '))).toEqual([]);
});
