import { doneByBlock, latest, nextLesson, completionOf, type Records, type Completion } from './core/overview.ts';
import { doneIn } from './core/lesson.ts';
import { metaName } from './core/record.ts';
import { counted, element, setAria, setLanguage, words as wordsOf, type Words } from './dom.ts';
import { followPageShortcuts } from './shortcuts.ts';
import { currentCourse, lessonToContinue } from './progress/continue.ts';
import { progressDataIn, type LoadProgressData } from './progress/load-progress-data.ts';
import { readAll } from './store/all-records.ts';
import { openStore } from './store/open-store.ts';
import { refreshOnChange } from './store/refresh-on-change.ts';

/** Marks completed items in the list of a page, and links the next lesson. The page reserves room for both, so nothing moves. */
async function start(row: HTMLElement): Promise<void> {
  const { site = '', store: storePage = '', progressData = '', root = '', block } = row.dataset;
  const words = wordsOf(row);
  const load = progressDataIn(progressData);
  const store = await openStore(storePage);
  const refresh = refreshOnChange(store, async () => {
    const { lessons } = await readAll(store, site);
    for (const mark of document.querySelectorAll('.done-mark, .continue .continue-link')) mark.remove();
    if (lessons.size === 0) return;
    const next = await (block === undefined ? markBlocks(lessons, load, words) : markLessons(lessons, block, words));
    if (!next) return;
    const { title, url } = next;
    const link = element('a', 'continue-link button', '');
    const name = element('span', '', title);
    setLanguage(name, next);
    link.href = new URL(url, new URL(root, location.href)).href;
    link.append(`${words['continueWith'] ?? ''} `, name);
    row.prepend(link);
  });
  followPageShortcuts(await store.get(metaName(site)));
  await refresh();
}

/** Marks the lessons of a block page, and returns the one to continue with. */
function markLessons(records: Records, block: string, words: Words) {
  const lines = items('lesson').map(([id, item]) => ({ id, item }));
  for (const { id, item } of lines) {
    const record = records.get(id);
    if (record && doneIn(record, block)) item.append(mark('✓', words['lessonDone'] ?? ''));
  }
  const ids = new Set(lines.map(({ id }) => id));
  const last = latest(records, (id) => ids.has(id));
  const next = last && (nextLesson(lines, block, last, records) ?? nextLesson(lines, block, undefined, records));
  const link = next && next.item.querySelector('a');
  return link ? { title: link.textContent, lang: link.lang, dir: link.dir, url: link.href } : undefined;
}

/** Marks the blocks of a course page or the courses of the home page, and returns the lesson to continue with. */
async function markBlocks(records: Records, load: LoadProgressData, words: Words) {
  const done = doneByBlock(records);
  const note = (item: HTMLElement, share: Completion) => {
    if (share.done === 0) return;
    const text = counted(words, 'lessonsDone', share.done, { total: share.lessons });
    item.append(mark(share.done < share.lessons ? `${share.done}/${share.lessons}` : '✓', text));
  };
  const courses = items('course');
  if (courses.length > 0) {
    const site = await load('courses');
    const lessons = new Map(site?.blocks);
    for (const [name, item] of courses) {
      const blocks = site?.courses.find((course) => course.name === name)?.blocks ?? [];
      note(
        item,
        completionOf(
          blocks.map((block) => ({ name: block, lessons: lessons.get(block) ?? 0 })),
          done,
        ),
      );
    }
    return lessonToContinue(await currentCourse(records, load), records, load);
  }
  const blocks = items('block').map(([name, item]) => ({ name, item, lessons: Number(item.dataset['lessons']) }));
  for (const block of blocks) note(block.item, completionOf([block], done));
  return lessonToContinue(blocks, records, load);
}

/** The items of the page's list of a kind, by name. */
function items(kind: string): (readonly [name: string, item: HTMLElement])[] {
  return [...document.querySelectorAll<HTMLElement>(`li[data-${kind}]`)].map((item) => [
    item.dataset[kind] ?? '',
    item,
  ]);
}

function mark(sign: string, text: string): HTMLElement {
  const node = element('span', 'done-mark');
  const seen = element('span', '', sign);
  setAria(seen, 'hidden', true);
  node.append(seen, element('span', 'unseen', text));
  return node;
}

const row = document.querySelector<HTMLElement>('.continue');
if (row) void start(row);
