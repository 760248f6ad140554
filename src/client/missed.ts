import { button, element } from './dom.ts';
import { askAgain, type AskedAgain } from './progress/ask-again.ts';
import { dueLessons, type DueLesson } from './progress/due.ts';
import { missedCount } from './progress/missed-list.ts';
import { byId, openPage, type ProgressPage } from './progress/page.ts';
import { linkTo } from './progress/completion.ts';

/** How many questions are asked at once at least. Questions of one lesson stay together. */
const askedAtOnce = 10;

/** Asks missed questions again that are due, grouped by block (see learning.md#practice-schedule). */
async function start(root: HTMLElement): Promise<void> {
  const list = byId('Asked');
  const shown = new Map<string, AskedAgain>();
  let waiting: readonly DueLesson[] = [];
  const showCount = ({ all, words }: ProgressPage) => {
    const open = [...shown.values()].reduce((sum, lesson) => sum + lesson.open(), 0);
    const total = waiting.reduce((sum, { questions }) => sum + questions.length, open);
    const count = root.querySelector('.missed-count');
    if (count) count.textContent = missedCount({ all, words }, total, Date.now());
    more.hidden = waiting.length === 0;
  };
  const more = button('', () => {
    const before = list.children.length;
    void showMore().then(() => list.children[before]?.querySelector('a')?.focus());
  });
  const page = await openPage(root, async (current) => {
    for (const lesson of shown.values()) await lesson.refresh();
    waiting = (await dueLessons(current, Date.now())).filter(({ line }) => !shown.has(line.id));
    showCount(current);
  });
  const showMore = async () => {
    const next = waiting.slice(0, endOfFirst(waiting));
    waiting = waiting.slice(next.length);
    for (const block of new Set(next.map((lesson) => lesson.block))) {
      const asked = await page.load(`questions/${block}`);
      if (!asked) continue;
      const heading = element('h2');
      heading.append(linkTo(asked));
      const section = element('section');
      section.append(heading);
      for (const lesson of next) {
        const own = asked.lessons.find(({ id }) => lesson.block === block && id === lesson.line.id);
        if (!own) continue;
        // After the last answer, the page says when the next question is due.
        const part = await askAgain(page, lesson, own, () => void page.refresh());
        shown.set(lesson.line.id, part);
        section.append(part.section);
      }
      list.append(section);
    }
    showCount(page);
  };
  more.textContent = page.words['missedShowMore'] ?? '';
  list.after(more);
  await showMore();
  root.dataset['ready'] = '';
}

/** The number of lessons that are asked at once. */
function endOfFirst(waiting: readonly DueLesson[]): number {
  let sum = 0;
  const last = waiting.findIndex(({ questions }) => (sum += questions.length) >= askedAtOnce);
  return last < 0 ? waiting.length : last + 1;
}

void start(byId('Progress'));
