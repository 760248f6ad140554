import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { frontMatter } from '../src/challenge/lesson.fixture.ts';
import { hornbook } from './support/command.ts';
import { misfits } from './support/fit.ts';
import { writeFiles } from './support/folders.ts';
import { expect, test } from './support/test.ts';

const wide = `$${Array.from({ length: 30 }, (_, index) => `a_{${String(index)}}`).join(' + ')} = 0$`;

const lesson = `${frontMatter()}# --description--

A rope costs $5, and its length is $n$.

${wide}

- The sum ${wide} in a list.

| sum |
| --- |
| ${wide} |

# --questions--

## --text--

What is ${wide}?

## --answers--

${wide}

---

$\\\\frac{n}{2}$

### --feedback--

Not ${wide}.

## --video-solution--

1
`;

test('a wide formula scrolls in a box of its own, from left to right in either direction of text', async ({
  folder,
  page,
}) => {
  const languages = 'languages:\n  - { folder: english, tag: en }\n  - { folder: arabic, tag: ar }\n';
  writeFiles(folder, {
    'content/site.yml': `${languages}math:\n  blocks: [sums]\n`,
    'content/challenges/english/blocks/sums/a.md': lesson,
    'content/challenges/arabic/blocks/sums/a.md': lesson,
  });
  const { code, stderr } = await hornbook(['build'], folder);
  expect(code, stderr).toBe(0);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of ['sums/a-lesson.html', 'ar/sums/a-lesson.html', 'sums/booklet.html', 'ar/sums/booklet.html']) {
    await page.goto(pathToFileURL(join(folder, 'dist', path)).href);
    expect.soft(await misfits(page), path).toEqual([]);
    const formula = page.locator('p > .formula').filter({ hasText: 'a29' });
    const ends = await formula.first().evaluate((box) => {
      const edges = () => [box, box.firstElementChild ?? box].map((element) => element.getBoundingClientRect());
      const [before, first] = edges();
      box.scrollLeft = box.scrollWidth;
      const [after, last] = edges();
      return [(first?.left ?? 0) - (before?.left ?? 0), (last?.right ?? 0) - (after?.right ?? 0)].map(Math.round);
    });
    expect.soft(ends, `${path}: the formula begins at the left, and its end is reached`).toEqual([0, 0]);
  }
});
