import type { Frame, Page } from '@playwright/test';

/**
 * Waits until the page has stored everything that was done on it so far. On a disk, this takes a few messages to the store page
 * and back: each is queued behind those that are already on their way.
 */
export async function waitUntilStored(page: Page): Promise<void> {
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
 * Returns the frame whose storage counts: on a disk, that of the store page. The page itself sees changes in it a moment later.
 */
export function storageFrame(page: Page): Frame {
  return page.frames().find((frame) => frame.url().endsWith('/store.html')) ?? page.mainFrame();
}

/** Returns the text that is stored under a name, once everything is stored. */
export async function storedText(page: Page, name: string): Promise<string | null> {
  await waitUntilStored(page);
  return storageFrame(page).evaluate((key) => localStorage.getItem(key), name);
}

/** Reloads the page, once everything is stored. */
export async function reload(page: Page): Promise<void> {
  await waitUntilStored(page);
  await page.reload();
}
