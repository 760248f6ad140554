import { expect, test } from './support/test.ts';

const lesson = 'first-knots/the-overhand-knot.html';

test('a site has the logo, accent, footer, licence and styles of its content', async ({ page, sites }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(sites.faulty.url(lesson));
  const logo = page.getByRole('banner').locator('img.logo');
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(page.getByRole('main').getByRole('button').first()).toHaveCSS('background-color', 'rgb(29, 107, 95)');
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--measure')),
    'its styles come after ours',
  ).toBe('30rem');

  const foot = page.getByRole('contentinfo');
  await expect(foot).toContainText('Made by the sailing club.');
  await expect(foot.getByRole('link', { name: 'CC BY-SA 4.0' })).toHaveAttribute(
    'href',
    'https://creativecommons.org/licenses/by-sa/4.0/',
  );
  await expect(foot.getByRole('link', { name: 'Edit this page' })).toHaveAttribute(
    'href',
    'https://github.com/someone/knots/edit/next/content/challenges/english/blocks/first-knots/overhand-knot.md',
  );
  await expect(foot.getByRole('link', { name: 'Report a problem' })).toHaveAttribute(
    'href',
    'https://github.com/someone/knots/issues/new?title=The+Overhand+Knot&body=challenges%2Fenglish%2Fblocks%2Ffirst-knots%2Foverhand-knot.md',
  );
});

test('a page describes itself in Open Graph metadata', async ({ page, sites }) => {
  await page.goto(sites.sample.url(lesson));
  const metadata = await page
    .locator('meta[property^="og:"]')
    .evaluateAll((nodes) =>
      nodes.map((node) => [node.getAttribute('property'), node.getAttribute('content')] as const),
    );
  expect(Object.fromEntries(metadata)).toEqual({
    'og:type': 'article',
    'og:site_name': 'Knots & Bends',
    'og:title': 'The Overhand Knot',
    'og:description': 'A small course on knots, made to try Hornbook out.',
    'og:url': 'https://example.org/knots/first-knots/the-overhand-knot.html',
    'og:image': 'https://example.org/knots/social.png',
  });
});
