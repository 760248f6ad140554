import { describe, expect, test, vi } from 'vitest';
import { freshPages } from '../page.fixture.ts';
import { openLocal } from './local.ts';

freshPages();

/** The names of the changes that a page hears of, while another tab changes a key; null means that it clears the storage. */
function heardOf(key: string | null): readonly (string | null)[] {
  const listener = vi.fn<(name: string | null) => void>();
  openLocal().onChange(listener);
  dispatchEvent(new StorageEvent('storage', { key }));
  return listener.mock.calls.map(([name]) => name);
}

describe('a page', () => {
  test('hears of a record that another tab changes', () => {
    expect(heardOf('lp1:knots:l:a')).toEqual(['lp1:knots:l:a']);
  });

  test('hears that another tab clears the storage', () => {
    expect(heardOf(null)).toEqual([null]);
  });

  test('hears nothing of keys that Hornbook does not own', () => {
    expect(heardOf('another:a')).toEqual([]);
  });
});
