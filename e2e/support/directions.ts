import type { Page } from '@playwright/test';

/**
 * Returns texts of the page that run in another direction than their language, and code, formulas and keys that do not run from
 * left to right. Looks into closed disclosures as well. Texts whose author chose a direction are left out.
 */
export function wrongDirections(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement: element } = walker.currentNode;
      if (!element || !/\p{L}/u.test(textContent ?? '') || element.closest('script, style, [dir="auto"]')) continue;
      const language = element.closest<HTMLElement>('[lang]')?.lang ?? '';
      const isCode = element.closest('code:not([lang]), kbd, pre, samp, var, math, figcaption, textarea') !== null;
      const expected = !isCode && /^(?:ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr';
      const { direction } = getComputedStyle(element);
      if (direction !== expected) faults.push(`${direction}: ${element.outerHTML.slice(0, 120)}`);
    }
    return faults;
  });
}
