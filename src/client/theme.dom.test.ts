import { beforeEach, describe, expect, test, vi } from 'vitest';
import { comeBack, findAs, freshPages } from './page.fixture.ts';

freshPages();

const key = 'lp1:knots:theme';
const shown = () => document.documentElement.dataset['theme'];
const scheme = () => findAs(HTMLMetaElement, '[name=color-scheme]').content;
const choice = () => findAs(HTMLSelectElement, '#Theme');

async function openPage(): Promise<void> {
  vi.resetModules();
  await import('./theme.ts');
}

function choose(theme: string): void {
  choice().value = theme;
  choice().dispatchEvent(new Event('change', { bubbles: true }));
}

beforeEach(() => {
  Object.assign(document.documentElement.dataset, { site: 'knots', theme: '' });
  document.body.innerHTML = `<meta name="color-scheme" content="light dark">
    <select id="Theme"><option value="">System</option><option value="light">Light</option>
      <option value="dark">Dark</option><option value="contrast">Contrast</option></select>`;
});

describe('a theme', () => {
  test('follows the system before the reader chooses', async () => {
    await openPage();
    expect([shown(), scheme(), choice().value]).toEqual(['', 'light dark', '']);
  });

  test('is shown and stored when the reader chooses it, and can be reset', async () => {
    await openPage();
    choose('dark');
    expect([shown(), scheme(), localStorage.getItem(key)]).toEqual(['dark', 'dark', 'dark']);
    choose('contrast');
    expect([shown(), scheme(), localStorage.getItem(key)]).toEqual(['contrast', 'light dark', 'contrast']);
    choose('');
    expect([shown(), scheme(), localStorage.getItem(key)]).toEqual(['', 'light dark', null]);
  });

  test('is shown on the next page if it was chosen', async () => {
    localStorage.setItem(key, 'light');
    await openPage();
    expect([shown(), scheme(), choice().value]).toEqual(['light', 'light', 'light']);
  });

  test.each([
    ['another tab changes it', () => dispatchEvent(new StorageEvent('storage', { key }))],
    ['the page comes out of the back/forward cache', comeBack],
    ['the page comes back into view', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
  ])('is current when %s', async (_, happen) => {
    await openPage();
    localStorage.setItem(key, 'dark');
    happen();
    expect(shown()).toBe('dark');
  });

  test('applies to the page if the browser refuses storage', async () => {
    await openPage();
    vi.stubGlobal('localStorage', undefined);
    choose('dark');
    comeBack();
    expect(shown()).toBe('dark');
  });

  test('leaves other fields alone', async () => {
    await openPage();
    const other = document.createElement('input');
    other.value = 'dark';
    document.body.append(other);
    other.dispatchEvent(new Event('change', { bubbles: true }));
    expect(shown()).toBe('');
  });
});
