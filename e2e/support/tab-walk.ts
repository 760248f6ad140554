import type { Page } from '@playwright/test';

/** The stops of the Tab key and their faults. */
export interface TabWalk {
  readonly stops: number;
  readonly faults: readonly string[];
}

/**
 * Goes through a page with the Tab key, from the focused element until the walk returns. Each focused element must be in the
 * window, not covered by another one, and marked by an outline.
 */
export async function tabThrough(page: Page): Promise<TabWalk> {
  await page.evaluate(() => Object.assign(globalThis, { tabStops: new Set<Element>() }));
  const faults: string[] = [];
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(lookAtFocus);
    if (found === 'end' || stops > 300) return { stops, faults };
    if (found !== '') faults.push(found);
  }
}

/**
 * Runs in the page: returns the fault of the focused element, an empty text if there is none, and `end` if the walk has
 * returned. No element has the focus between the last and the first one.
 */
function lookAtFocus(): string {
  const stops = (globalThis as unknown as { tabStops: Set<Element> }).tabStops;
  const element = document.activeElement;
  if (!element || stops.has(element)) return 'end';
  stops.add(element);
  if (element === document.body) return '';
  const name = element.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no outline: ${name}`;
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const [left, right] = [Math.max(0, box.left), Math.min(width, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(height, box.bottom)];
  // For an element higher than half the window, some visible lines are enough.
  const enough = box.height > height / 2 ? 48 : box.height - 2;
  const isSeen = right - left >= Math.min(width, box.width) - 1 && bottom - top >= enough;
  if (!isSeen) return `outside the window: ${name}`;
  const corners = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2],
    [right - 2, bottom - 2],
  ] as const;
  const covered = corners.map(([x, y]) => document.elementFromPoint(x, y)).find((hit) => hit && !isPartOf(hit));
  return covered ? `under ${covered.outerHTML.slice(0, 80)}: ${name}` : '';

  /** Rounded corners show the element around. */
  function isPartOf(hit: Element): boolean {
    return element?.contains(hit) === true || hit.contains(element);
  }
}
