import { expect, test } from 'vitest';
import { settingsReference } from './settings-reference.ts';

test('the reference in the site is that of the schema; `npx vitest run -u` writes it anew', async () => {
  await expect(settingsReference()).toMatchFileSnapshot('../../content/pages/english/settings.md');
});

test('every setting has a meaning', () => {
  const rows = settingsReference()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) expect(row.split(' | ').at(-1)?.replace(' |', '').trim(), row).not.toBe('');
});
