import type { BlockLine, LessonLine } from '../core/progress-data.ts';
import { doneIn } from '../core/lesson.ts';
import { doneByBlock, completionOf, type Completion } from '../core/overview.ts';
import { button, counted, element, setAria, setLanguage } from '../dom.ts';
import { dueIn } from './due.ts';
import type { ProgressPage } from './page.ts';

/** Asks the learner whether to reset some lessons. */
export type Reset = (title: string, lessons: readonly string[]) => void;

/** Shows how much is done of each course, block and lesson, each with a button that resets it. */
export async function showCompletion(page: ProgressPage, reset: Reset): Promise<void> {
  const { root, load, all } = page;
  const done = doneByBlock(all().lessons);
  const started = startedBlocks(page);
  const site = started.size > 0 ? await load('courses') : undefined;
  for (const item of root.querySelectorAll<HTMLElement>('.shares > li')) {
    const { course = '', lessons = '0' } = item.dataset;
    const isStarted = site?.courses.find(({ name }) => name === course)?.blocks.some((block) => started.has(block));
    const blocks = isStarted ? ((await load(`courses/${course}`)) ?? []) : [];
    const wasOpen = item.querySelector('details')?.open ?? false;
    item.querySelectorAll(':scope > :not(:first-child)').forEach((node) => {
      node.remove();
    });
    const share = blocks.length > 0 ? completionOf(blocks, done) : { done: 0, lessons: Number(lessons) };
    const title = item.querySelector('a')?.textContent.trim() ?? '';
    item.append(bar(page, title, share));
    if (blocks.length === 0) continue;
    const ids = blocks.flatMap(({ name }) => started.get(name) ?? []);
    item.append(
      resetButton(page, title, () => {
        reset(title, ids);
      }),
      disclosure(page.words['courseBlocks'] ?? '', wasOpen, () =>
        blocks.map((block) =>
          blockItem(page, block, completionOf([block], done), started.get(block.name) ?? [], reset),
        ),
      ),
    );
  }
}

/** The ids of the lessons that the learner has started, by block. */
function startedBlocks({ all }: ProgressPage): ReadonlyMap<string, readonly string[]> {
  const started = new Map<string, string[]>();
  for (const [id, { b, db = {} }] of all().lessons) {
    for (const block of new Set([b, ...Object.keys(db)])) started.set(block, [...(started.get(block) ?? []), id]);
  }
  return started;
}

function blockItem(
  page: ProgressPage,
  block: BlockLine,
  share: Completion,
  ids: readonly string[],
  reset: Reset,
): HTMLElement {
  const item = element('li');
  item.append(linkTo(block), bar(page, block.title, share));
  if (ids.length === 0) return item;
  const lessons = async () => {
    const lines = (await page.load(`blocks/${block.name}`)) ?? [];
    return lines.map((lesson) => lessonItem(page, lesson, block.name, reset));
  };
  item.append(
    resetButton(page, block.title, () => {
      reset(block.title, ids);
    }),
    disclosure(page.words['blockLessonsShort'] ?? '', false, lessons),
  );
  return item;
}

function lessonItem(page: ProgressPage, lesson: LessonLine, block: string, reset: Reset): HTMLElement {
  const item = element('li');
  item.append(linkTo(lesson));
  const record = page.all().lessons.get(lesson.id);
  if (!record) return item;
  const due = dueIn(record, lesson, Date.now()).length;
  const facts = [
    ...(doneIn(record, block) ? [`✓ ${page.words['lessonDone'] ?? ''}`] : []),
    ...(due > 0 ? [counted(page.words, 'missedNow', due)] : []),
  ];
  item.append(
    element('span', 'note', facts.join(' · ')),
    resetButton(page, lesson.title, () => {
      reset(lesson.title, [lesson.id]);
    }),
  );
  return item;
}

function bar({ words }: ProgressPage, title: string, { done, lessons }: Completion): HTMLElement {
  const row = element('p', 'share note');
  const progress = element('progress');
  progress.max = Math.max(1, lessons);
  progress.value = done;
  setAria(progress, 'label', title);
  row.append(progress, element('span', '', counted(words, 'lessonsDone', done, { total: lessons })));
  return row;
}

/** A list that is filled when it is opened for the first time. */
function disclosure(title: string, isOpen: boolean, items: () => HTMLElement[] | Promise<HTMLElement[]>): HTMLElement {
  const node = element('details');
  const list = element('ul');
  const fill = async () => {
    list.replaceChildren(...(await items()));
  };
  node.append(element('summary', '', title), list);
  node.addEventListener('toggle', () => {
    if (node.open && !list.firstChild) void fill();
  });
  node.open = isOpen;
  return node;
}

function resetButton({ words }: ProgressPage, title: string, onClick: () => void): HTMLButtonElement {
  const node = button(words['resetButton'] ?? '', onClick);
  node.className = 'quiet small';
  setAria(node, 'label', (words['resetOne'] ?? '').replace('{title}', title));
  return node;
}

/** A link with a title that may be in another language. */
export function linkTo({ url, ...line }: Pick<LessonLine, 'title' | 'lang' | 'dir' | 'url'>): HTMLAnchorElement {
  const link = element('a', '', line.title);
  link.href = url;
  setLanguage(link, line);
  return link;
}
