import { expect, test } from 'vitest';
import { settingsReference } from './settings-reference.ts';

test('the published reference is up to date; `npx vitest run -u` regenerates it', async () => {
  await expect(settingsReference()).toMatchFileSnapshot('../../content/pages/english/settings.md');
});

test('every setting has a description', () => {
  const rows = settingsReference()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) expect(row.split(' | ').at(-1)?.replace(' |', '').trim(), row).not.toBe('');
});
