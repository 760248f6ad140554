import type { Page } from '@playwright/test';
import { openLesson, restLesson } from './support/lesson-page.ts';
import { expect, test } from './support/test.ts';
import { waitUntilStored } from './support/stored.ts';

const [question] = restLesson.questions;

/** Misses the first question at a time, and then answers it right. */
async function miss(page: Page, url: (path: string) => string, time: string): Promise<void> {
  await page.clock.setFixedTime(time);
  const lesson = await openLesson(page, url(restLesson.path));
  await lesson.question(1).check(question.wrong);
  await lesson.question(1).check(question.right);
  await waitUntilStored(page);
}

/** Expects what the page of missed questions says at a time, and that the progress page says the same. */
async function expectCount(page: Page, url: (path: string) => string, time: string, text: string): Promise<void> {
  await page.clock.setFixedTime(time);
  for (const path of ['missed.html', 'progress.html']) {
    await page.goto(url(path));
    await expect(page.locator('.missed-count'), `${path} at ${time}`).toHaveText(text);
  }
}

const now = '1 question to practise now';
const from = (date: string) => `There are no questions to practise now. The next one is due on ${date}.`;

test.describe('in Los Angeles', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('a question answered in the afternoon comes back at 04:00 on the day that the page names @everywhere', async ({
    page,
    sites,
  }) => {
    const { url } = sites.shipped;
    await miss(page, url, '2026-11-24T15:55:00-08:00');
    await expectCount(page, url, '2026-11-24T16:05:00-08:00', from('November 25, 2026'));
    await expectCount(page, url, '2026-11-25T03:59:00-08:00', from('November 25, 2026'));
    await expectCount(page, url, '2026-11-25T04:00:00-08:00', now);
  });

  for (const [clocks, before, offset, after, date] of [
    ['forward', '2026-03-07T12:00:00-08:00', '-07:00', '2026-03-08', 'March 8, 2026'],
    ['back', '2026-10-31T12:00:00-07:00', '-08:00', '2026-11-01', 'November 1, 2026'],
  ] as const) {
    test(`a question comes back at 04:00 in the night in which the clocks go ${clocks}`, async ({ page, sites }) => {
      const { url } = sites.shipped;
      await miss(page, url, before);
      await expectCount(page, url, `${after}T03:59:00${offset}`, from(date));
      await expectCount(page, url, `${after}T04:00:00${offset}`, now);
    });
  }

  test('a clock that is set back asks nothing twice', async ({ page, sites }) => {
    const { url } = sites.shipped;
    await miss(page, url, '2026-11-24T12:00:00-08:00');
    await expectCount(page, url, '2026-11-22T12:00:00-08:00', from('November 25, 2026'));
    await expectCount(page, url, '2026-11-25T12:00:00-08:00', now);
  });
});

test.describe('in Auckland', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('a question answered in the evening comes back in the morning @everywhere', async ({ page, sites }) => {
    const { url } = sites.shipped;
    await miss(page, url, '2026-11-24T20:00:00+13:00');
    await expectCount(page, url, '2026-11-24T23:00:00+13:00', from('November 25, 2026'));
    await expectCount(page, url, '2026-11-25T08:00:00+13:00', now);
    await page.goto(url('missed.html'));
    await page.getByRole('radio', { name: question.right }).check();
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.locator('.missed-count')).toHaveText(from('November 28, 2026'));
  });
});
