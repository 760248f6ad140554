import { button, element } from './dom.ts';
import { askAgain } from './progress/ask-again.ts';
import { dueLessons, type DueLesson } from './progress/due.ts';
import { missedCount } from './progress/missed-list.ts';
import { byId, openPage, type ProgressPage } from './progress/page.ts';
import { linkTo } from './progress/shares.ts';

/** How many questions are asked at once, at least; those of a lesson stay together. */
const askedAtOnce = 10;

/** Asks again what was missed and is due, grouped by block (LEARNING 4, row 2). */
async function start(root: HTMLElement): Promise<void> {
  const page = await openPage(root, () => Promise.resolve());
  const list = byId('Asked');
  const now = Date.now();
  let waiting = await dueLessons(page, now);
  let left = waiting.reduce((sum, { questions }) => sum + questions.length, 0);
  const showCount = async () => {
    // What was answered here tells when it comes back.
    if (left === 0) await page.refresh();
    const count = root.querySelector('.missed-count');
    if (count) count.textContent = missedCount(page, left, now);
  };
  const onRight = () => {
    left -= 1;
    void showCount();
  };
  const showMore = async () => {
    const next = waiting.slice(0, endOfFirst(waiting));
    waiting = waiting.slice(next.length);
    for (const block of new Set(next.map((lesson) => lesson.block))) {
      const lessons = next.filter((lesson) => lesson.block === block);
      list.append(await blockSection(page, block, lessons, onRight));
    }
    more.hidden = waiting.length === 0;
  };
  const more = button(page.words['missedShowMore'], () => {
    const shown = list.children.length;
    void showMore().then(() => list.children[shown]?.querySelector('a')?.focus());
  });
  list.after(more);
  await showCount();
  await showMore();
  root.dataset['ready'] = '';
}

/** How many lessons make up what is asked at once. */
function endOfFirst(waiting: readonly DueLesson[]): number {
  let sum = 0;
  const last = waiting.findIndex(({ questions }) => (sum += questions.length) >= askedAtOnce);
  return last < 0 ? waiting.length : last + 1;
}

async function blockSection(
  page: ProgressPage,
  block: string,
  lessons: readonly DueLesson[],
  onRight: () => void,
): Promise<HTMLElement> {
  const section = element('section');
  const asked = await page.load(`questions/${block}`);
  if (!asked) return section;
  const heading = element('h2');
  heading.append(linkTo(asked));
  section.append(heading);
  for (const lesson of lessons) {
    const own = asked.lessons.find(({ id }) => id === lesson.line.id);
    if (own) section.append(await askAgain(page, lesson, own, onRight));
  }
  return section;
}

void start(byId('Progress'));
