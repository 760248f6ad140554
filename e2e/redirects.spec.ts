import { expect, test } from './support/test.ts';

test('a page that has moved leads to its new address', async ({ page, sites }) => {
  await page.goto(sites.sample.url('ropes/first-knot.html'));
  await expect(page).toHaveURL(sites.sample.url('first-knots/the-overhand-knot.html'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a moved page leads to its new address in its own language', async ({ page, sites }) => {
    await page.goto(sites.sample.url('ar/ropes/first-knot.html'));
    await expect(page).toHaveURL(sites.sample.url('ar/first-knots/the-overhand-knot.html'));
  });
});
