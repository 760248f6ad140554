import { button, element } from './dom.ts';
import { practiseLesson, type LessonPractice } from './progress/practice.ts';
import { dueLessons, type DueLesson } from './progress/due.ts';
import { missedCount } from './progress/missed-list.ts';
import { byId, openPage, type ProgressPage } from './progress/page.ts';
import { linkTo } from './progress/completion.ts';

/** How many questions are shown at a time, at least. Questions of one lesson stay together. */
const questionsAtOnce = 10;

/** Asks missed questions again that are due, grouped by block (see learning.md#practice-schedule). */
async function start(root: HTMLElement): Promise<void> {
  const list = byId('Questions');
  const shown = new Map<string, LessonPractice>();
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
    const next = waiting.slice(0, countAtOnce(waiting));
    waiting = waiting.slice(next.length);
    for (const block of new Set(next.map((lesson) => lesson.block))) {
      const questions = await page.load(`questions/${block}`);
      if (!questions) continue;
      const heading = element('h2');
      heading.append(linkTo(questions));
      const section = element('section');
      section.append(heading);
      for (const lesson of next) {
        const own = questions.lessons.find(({ id }) => lesson.block === block && id === lesson.line.id);
        if (!own) continue;
        // After the last answer, the page says when the next question is due.
        const part = await practiseLesson(page, lesson, own, () => void page.refresh());
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

/** The number of lessons to show at a time. */
function countAtOnce(waiting: readonly DueLesson[]): number {
  let sum = 0;
  const last = waiting.findIndex(({ questions }) => (sum += questions.length) >= questionsAtOnce);
  return last < 0 ? waiting.length : last + 1;
}

void start(byId('Progress'));
