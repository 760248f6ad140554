import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** All rules that a page can break: those of WCAG 2.2 up to AA, those for good practice, and those on trial. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

/**
 * What axe finds on a page as it is now: one line a place. It is put into the page once and runs there as often as it is
 * asked, which takes a tenth of the time that a new one takes.
 */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const found = await inPage.run(document, { resultTypes: ['violations'], iframes: false, runOnly: tags });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  }, rules);
}
