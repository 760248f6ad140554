import { nextDueDay } from '../core/overview.ts';
import { counted, element } from '../dom.ts';
import { dueLessons } from './due.ts';
import type { ProgressPage } from './page.ts';
import { linkTo } from './completion.ts';

/** How many lessons are listed at most. */
const shownLessons = 20;

/** Shows how many questions are due, and in which lessons they were missed. */
export async function showMissed(page: ProgressPage): Promise<void> {
  const { root, words } = page;
  const now = Date.now();
  const due = await dueLessons(page, now);
  const items = due.slice(0, shownLessons).map(({ line, questions }) => {
    const item = element('li');
    item.append(linkTo(line), element('span', 'note', counted(words, 'questionCount', questions.length)));
    return item;
  });
  const more = due.length - items.length;
  if (more > 0) items.push(element('li', 'note', counted(words, 'missedMore', more)));
  root.querySelector('.missed-lessons')?.replaceChildren(...items);
  const total = due.reduce((sum, { questions }) => sum + questions.length, 0);
  const count = root.querySelector('.missed-count');
  if (count) count.textContent = missedCount(page, total, now);
  const practice = root.querySelector<HTMLElement>('.practise');
  if (practice) practice.hidden = total === 0;
}

/** Says how many questions are due now, or when the next one will be. */
export function missedCount({ words, all }: Pick<ProgressPage, 'words' | 'all'>, total: number, now: number): string {
  if (total > 0) return counted(words, 'missedNow', total);
  const day = nextDueDay(all().lessons, now);
  if (day === undefined) return words['missedNone'] ?? '';
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' });
  const next = (words['missedNext'] ?? '').replace('{date}', format.format(day * 86_400_000));
  return `${words['missedNone'] ?? ''} ${next}`;
}
