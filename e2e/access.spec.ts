import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { violations } from './support/axe.ts';
import { doubleText, misfits, spaceText } from './support/fit.ts';
import { filesIn } from './support/folders.ts';
import { openLesson, restLesson } from './support/lesson-page.ts';
import { pageKinds } from './support/page-kinds.ts';
import { projectRoot } from './support/project.ts';
import { openWith, someProgress } from './support/records.ts';
import { outputOf, siteNames, type SiteName } from './support/sites.ts';
import { tabThrough } from './support/tab-walk.ts';
import { expect, test } from './support/test.ts';

/** From the narrowest window that pages must fit (WCAG 1.4.10), which is also that of a desktop at 400 % zoom, to a very wide one. */
const widths = [320, 768, 1280, 2560] as const;

for (const [index, { what, open }] of pageKinds.entries()) {
  // Axe takes most of the time of these tests, so every day each page has one theme, and the next page has the other.
  const [theme, otherTheme] = index % 2 === 0 ? (['light', 'dark'] as const) : (['dark', 'light'] as const);

  test(`${what}: axe finds nothing in the ${otherTheme} theme @long`, async ({ page, sites }) => {
    await page.emulateMedia({ colorScheme: otherTheme });
    await open(page, sites);
    expect(await violations(page)).toEqual([]);
  });

  test(`${what}: axe finds nothing in the ${theme} theme, and everything fits`, async ({ page, sites }) => {
    await page.emulateMedia({ colorScheme: theme });
    await open(page, sites);
    expect.soft(await violations(page), 'at 1280 px').toEqual([]);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await misfits(page), `at ${width} px`).toEqual([]);
      if (width === 320) {
        const narrow = await spaceText(page);
        expect.soft(await misfits(page), 'at 320 px, spaced out').toEqual([]);
        await narrow();
      }
      if (width === 1280) {
        const small = await doubleText(page);
        expect.soft(await misfits(page), 'at twice the size').toEqual([]);
        await small();
      }
    }
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect.soft(await elementsIgnoringSettings(page), 'elements that ignore the settings of the reader').toEqual([]);
  });
}

for (const site of ['shipped', 'sample'] as const) {
  test(`no page of the site "${site}" with its own content scrolls sideways at 320 px @long`, async ({
    page,
    sites,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    // Most pages below the prefix of a language repeat the same lesson, and moved pages redirect.
    for (const file of htmlFiles(site).filter((path) => !/^(?:ar|es|ropes)\//.test(path))) {
      await page.goto(sites[site].url(file));
      expect.soft(await misfits(page), file).toEqual([]);
    }
  });
}

for (const site of siteNames) {
  // The shipped course has no kind of page that the others lack.
  const tag = site === 'shipped' ? ' @long' : '';
  test(`every page of the site "${site}" is valid HTML${tag}`, async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, ...validatorConfig() }));
    const problems: string[] = [];
    for (const file of htmlFiles(site)) {
      const { results } = await validator.validateFile(join(outputOf(site), file));
      const messages = results.flatMap((result) => result.messages);
      problems.push(
        ...messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${message} (${ruleId})`),
      );
    }
    expect(problems).toEqual([]);
  });
}

/** Pages with every kind of focusable element, and the minimum number of stops of the Tab key. */
const walks = {
  'lesson with all kinds of markup, answered wrong': 20,
  'lesson knots-quiz': 20,
  'lesson from right to left': 10,
  'open search dialog with results': 8,
  'open language menu': 8,
  'progress page after a removal': 15,
  'page of missed questions': 10,
};

for (const [what, least] of Object.entries(walks)) {
  test(`${what}: every stop of the Tab key has a visible outline that nothing covers`, async ({ page, sites }) => {
    // As low as a phone in landscape orientation.
    await page.setViewportSize({ width: 640, height: 320 });
    await pageKinds.find((kind) => kind.what === what)?.open(page, sites);
    const { stops, faults } = await tabThrough(page);
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThanOrEqual(least);
  });
}

test('the first stop of the Tab key is a visible link past the header', async ({ page, sites }) => {
  await page.goto(sites.shipped.url(restLesson.path));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'You are here' }).getByRole('link').first()).toBeFocused();
});

test('every page has its landmarks and one title', async ({ page, sites }) => {
  for (const path of ['index.html', 'first-knots/index.html', 'first-knots/the-bowline.html', 'privacy.html']) {
    await page.goto(sites.sample.url(path));
    for (const role of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(role), `${role} of ${path}`).toHaveCount(1);
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
});

test('a heading level that the author skips is not skipped on the page', async ({ page, sites }) => {
  await page.goto(sites.sample.url('más-nudos/markup-of-every-sort.html'));
  await expect(page.getByRole('heading', { name: 'A level left out', level: 3 })).toBeVisible();
});

test('verdicts differ by more than colour, even in forced colours', async ({ page, sites }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const lesson = await openLesson(page, sites.shipped.url(restLesson.path));
  const [{ right, wrong }] = restLesson.questions;
  const question = lesson.question(1);
  await question.check(wrong);
  await expect(question.option(wrong)).toHaveCSS('border-block-start-style', 'dashed');
  await expect(question.option(wrong)).toContainText('Not quite.');
  await question.check(right);
  await expect(question.option(right)).toHaveCSS('border-block-start-style', 'solid');
  await expect(question.option(right)).toHaveCSS('border-block-start-width', '2px');
  await expect(question.option(right)).toContainText('Correct.');
});

test('nothing moves while a page loads', async ({ page, sites }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        (globalThis as unknown as { shift: number }).shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openWith(page, sites.sample.url('index.html'), someProgress());
  const paths = [
    ...['index.html', 'courses/knots.html', 'first-knots/index.html', 'first-knots/the-overhand-knot.html'],
    ...['at-the-bench/knots-quiz.html', 'at-the-bench/the-missing-words.html', 'at-the-bench/things-to-do.html'],
    ...['más-nudos/markup-of-every-sort.html', 'ar/first-knots/the-overhand-knot.html'],
  ];
  for (const path of paths) {
    await page.goto(sites.sample.url(path));
    await expect(page.locator('article form:not([data-ready])')).toHaveCount(0);
    // The changes of scripts are painted and counted two frames later.
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              resolve((globalThis as unknown as { shift: number }).shift);
            }),
          );
        }),
    );
    expect.soft(shift, path).toBeLessThan(0.02);
  }
});

/**
 * Returns elements that move although the system asks for reduced motion, or keep their colours although the system forces
 * others. With forced colours, a border marks a button.
 */
function elementsIgnoringSettings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      const { transitionDuration, animationName, scrollBehavior, forcedColorAdjust, borderBlockStartStyle } = style;
      const isStill = /^0s(?:, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
      const isForced = forcedColorAdjust === 'auto' || element.closest('svg') !== null;
      const isKnown = !element.matches('button, .button') || borderBlockStartStyle !== 'none';
      return isStill && isForced && isKnown ? [] : [element.outerHTML.slice(0, 100)];
    }),
  );
}

function validatorConfig(): object {
  return JSON.parse(readFileSync(join(projectRoot, 'e2e', 'html-validate.json'), 'utf8')) as object;
}

/**
 * Returns the pages of a site without repetitions. For another form of the sample course, these are the pages that differ from
 * it; for the shipped course in other languages, those of the translated block.
 */
function htmlFiles(site: SiteName): string[] {
  const textOf = (name: SiteName, file: string) => readFileSync(join(outputOf(name), file), 'utf8');
  const known = new Set(filesIn(outputOf('sample')));
  const isForm = site === 'faulty' || site === 'packed';
  const isRepeated = (file: string) => site === 'shipped' && /^(?:es|ar)\/(?!urls-and-requests\/)/.test(file);
  const isNew = (file: string) =>
    !isRepeated(file) && (!isForm || !known.has(file) || textOf(site, file) !== textOf('sample', file));
  return filesIn(outputOf(site)).filter((file) => file.endsWith('.html') && isNew(file));
}
