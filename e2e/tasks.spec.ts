import { reload } from './support/stored.ts';
import { tabTo } from './support/lesson-page.ts';
import { benchLessons, openBench, recordOf, stored } from './support/progress.ts';
import { expect, test } from './support/test.ts';

test('ticks are counted, stored at once and can be undone @everywhere', async ({ page, sites }) => {
  await openBench(page, sites.sample.url(benchLessons.tasks.path));
  const boxes = page.getByRole('checkbox');
  await expect(page.getByText('0 of 2 done')).toBeVisible();
  await boxes.first().check();
  await expect(page.getByText('1 of 2 done')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mark as done' })).toHaveAttribute('aria-pressed', 'false');
  await reload(page);
  await expect(page.getByText('1 of 2 done')).toBeVisible();
  await expect(boxes.first()).toBeChecked();
  await boxes.nth(1).check();
  await expect(page.getByText('2 of 2 done')).toBeVisible();
  await expect(page.locator('.done-label')).toHaveText('Done');
  await expect(page.getByRole('button', { name: 'Mark as done' })).toHaveAttribute('aria-pressed', 'true');
  await boxes.first().uncheck();
  await expect(page.locator('.done-label')).toBeEmpty();
  expect(await stored(page, recordOf(benchLessons.tasks))).toMatchObject({ d: 0, a: [expect.any(String)] });
});

test('a lesson of tasks can be marked as done without its tasks', async ({ page, sites }) => {
  await openBench(page, sites.sample.url(benchLessons.tasks.path));
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await expect(page.locator('.done-label')).toHaveText('Done');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

for (const [what, { path, id }] of Object.entries({
  'a lesson without questions': benchLessons.workshop,
  'a dialogue': { path: 'at-the-bench/two-on-the-pier.html', id: '5a0000000000000000000014' },
})) {
  test(`${what} can be marked as done with the keyboard, and unmarked`, async ({ page, sites }) => {
    await openBench(page, sites.sample.url(path));
    const mark = page.getByRole('button', { name: 'Mark as done' });
    await tabTo(page, mark);
    await page.keyboard.press('Space');
    await expect(mark).toHaveAttribute('aria-pressed', 'true');
    await expect(mark).toBeFocused();
    expect(await stored(page, recordOf({ id }))).toMatchObject({ src: 'marked', d: expect.any(Number) });
    await reload(page);
    await expect(mark).toHaveAttribute('aria-pressed', 'true');
    await mark.click();
    await expect(mark).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('.done-label')).toBeEmpty();
    expect((await stored(page, recordOf({ id })))?.d).toBe(0);
  });
}
