import type { Page } from '@playwright/test';

/**
 * Returns what does not fit on a page in its current state: its excess width, boxes that cut off their content, and texts that
 * begin outside the window, where nobody can scroll to.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const faults: string[] = [];
    const over = root.scrollWidth - root.clientWidth;
    if (over > 0) faults.push(`${over} px wider than the window`);
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent}”`;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    // Only for screen readers, or moved away until it has the focus.
    const isUnseen = ({ clipPath, position }: CSSStyleDeclaration) => clipPath !== 'none' && position === 'absolute';
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      if (!element.checkVisibility() || isUnseen(style) || element.closest('svg, .skip')) continue;
      const isButton = element.matches('button, .button');
      const { clientWidth, scrollWidth, clientHeight, scrollHeight } = element;
      const isCut =
        ((hides(style.overflowX) || isButton) && scrollWidth > clientWidth + 1) ||
        ((hides(style.overflowY) || isButton) && scrollHeight > clientHeight + 1);
      if (isCut && style.display !== 'inline') faults.push(`cut off: ${name(element)}`);
      for (const text of element.childNodes) {
        if (text.nodeType !== Node.TEXT_NODE || text.textContent?.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { left, right } = range.getBoundingClientRect();
        const scrolls = element.closest('pre, .table, math, [tabindex="0"]') !== null;
        if (!scrolls && (left < -1 || right > root.clientWidth + 1))
          faults.push(`outside the window: ${name(element)}`);
      }
    }
    return faults.map((fault) => fault.replace(/\s+/g, ' ').slice(0, 200));
  });
}

/** Doubles the size of texts, as a setting of the reader does. Returns a function that undoes it. */
export async function doubleText(page: Page): Promise<() => Promise<void>> {
  const set = (size: string) =>
    page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, size);
  const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  await set(`${size * 2}px`);
  return () => set('');
}

/** Spaces texts as wide as readers may want them (WCAG 1.4.12). Returns a function that undoes it. */
export async function spaceText(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  return () =>
    page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
}
