import { expect, test } from './support/test.ts';

test('a page that has moved leads to its new address', async ({ page, sites }) => {
  await page.goto(sites.knots.url('ropes/first-knot.html'));
  await expect(page).toHaveURL(sites.knots.url('first-knots/the-overhand-knot.html'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a moved page leads to its new address in its own language', async ({ page, sites }) => {
    await page.goto(sites.knots.url('ar/ropes/first-knot.html'));
    await expect(page).toHaveURL(sites.knots.url('ar/first-knots/the-overhand-knot.html'));
  });
});
