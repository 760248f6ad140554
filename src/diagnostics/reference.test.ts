import { expect, test } from 'vitest';
import { catalogue, topics } from './catalogue.ts';
import { diagnosticsReference } from './reference.ts';

test('the diagnostics reference of the site matches the catalogue; `npx vitest run -u` updates it', async () => {
  await expect(diagnosticsReference()).toMatchFileSnapshot('../../content/pages/english/diagnostics.md');
});

test('every code has a heading to link to, and no code belongs to two topics', () => {
  const text = diagnosticsReference().replace(/^````[^]*?^````$/gm, '');
  const headings = text.match(/(?<=^### )\S+$/gm) ?? [];
  expect(headings.toSorted()).toEqual(Object.keys(catalogue).toSorted());
  expect(headings).toEqual(Object.values(topics).flatMap((entries) => Object.keys(entries)));
});
