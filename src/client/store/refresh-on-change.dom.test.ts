import { describe, expect, test, vi } from 'vitest';
import { comeBack, freshPages, settled } from '../page.fixture.ts';
import { refreshOnChange } from './refresh-on-change.ts';
import type { Store } from './store.ts';

freshPages();

/** A page that reads a value, which takes until the reading is let through. */
function slowPage() {
  let value = 'old';
  let shown = '';
  const waiting: (() => void)[] = [];
  let changed: (name: string) => void = () => undefined;
  const store = { onChange: (listener: typeof changed) => (changed = listener) } as unknown as Store;
  const refresh = vi.fn<() => Promise<void>>(async () => {
    const read = value;
    await new Promise<void>((resolve) => waiting.push(resolve));
    shown = read;
  });
  const request = refreshOnChange(store, refresh);
  return {
    request,
    refresh,
    shown: () => shown,
    write: (text: string) => {
      value = text;
      changed('lp1:name');
    },
    letThrough: async () => {
      waiting.shift()?.();
      await settled();
    },
  };
}

describe('a page that refreshes', () => {
  test('reads again after a change during a read, and ends with the newest state', async () => {
    const page = slowPage();
    const current = page.request();
    page.write('newer');
    page.write('newest');
    await page.letThrough();
    expect(page.shown()).toBe('old');
    await page.letThrough();
    await current;
    expect(page.shown()).toBe('newest');
    expect(page.refresh).toHaveBeenCalledTimes(2);
  });

  test('never runs two reads at the same time', async () => {
    const page = slowPage();
    void page.request();
    void page.request();
    comeBack();
    expect(page.refresh).toHaveBeenCalledOnce();
    await page.letThrough();
    await page.letThrough();
    expect(page.refresh).toHaveBeenCalledTimes(2);
  });

  test('refreshes again after a failed refresh', async () => {
    const page = slowPage();
    page.refresh.mockRejectedValueOnce(new Error('refused'));
    await expect(page.request()).rejects.toThrow('refused');
    void page.request();
    expect(page.refresh).toHaveBeenCalledTimes(2);
    await page.letThrough();
    expect(page.shown()).toBe('old');
  });

  test('does nothing when it is opened or hidden', () => {
    const page = slowPage();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(page.refresh).not.toHaveBeenCalled();
  });
});
