import type { Page } from 'playwright';

/**
 * Returns the results that a browser shows for queries typed one after another on the search page: for each lesson, the path of
 * its page in the output and all the words shown.
 * @param root address of the output
 */
export async function searchAnswers(
  page: Page,
  root: string,
  searchPage: string,
  queries: readonly string[],
): Promise<Record<string, readonly string[]>> {
  const answers: Record<string, readonly string[]> = {};
  await page.goto(root + searchPage);
  for (const query of queries) {
    await page.getByRole('searchbox').fill(query);
    // The address of the page contains the query that it has answered.
    await page.waitForURL((url) => url.searchParams.get('q') === query);
    answers[query] = await page
      .locator('.search-results > li')
      .evaluateAll(
        (items, base) => items.map((item) => `${item.querySelector('a')?.href.slice(base)} ${item.textContent}`),
        root.length,
      );
  }
  return answers;
}
