import type { Frame, Page } from '@playwright/test';

/**
 * Waits until everything that was done on the page so far is kept. On a disk that takes a few messages to the store page and
 * back: each asks again behind those that are on their way already.
 */
export async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const storePage = [...document.querySelectorAll('iframe')].find(({ src }) => src.endsWith('/store.html'));
    for (let turn = 0; storePage && turn < 10; turn += 1) {
      await new Promise<void>((resolve) => {
        addEventListener('message', function answered({ data }: MessageEvent<{ id: unknown }>) {
          if (data.id !== -1) return;
          removeEventListener('message', answered);
          resolve();
        });
        storePage.contentWindow?.postMessage({ id: -1, get: 'lp1:' }, '*');
      });
    }
  });
}

/**
 * The frame whose storage is the one that counts: on a disk that of the store page, whose changes the page itself sees a moment
 * later.
 */
export function storageFrame(page: Page): Frame {
  return page.frames().find((frame) => frame.url().endsWith('/store.html')) ?? page.mainFrame();
}

/** The text that is stored under a name once everything is kept. */
export async function storedText(page: Page, name: string): Promise<string | null> {
  await kept(page);
  return storageFrame(page).evaluate((key) => localStorage.getItem(key), name);
}

/** Loads the page anew, once everything is kept. */
export async function reload(page: Page): Promise<void> {
  await kept(page);
  await page.reload();
}
