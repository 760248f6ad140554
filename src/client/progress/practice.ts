import type { KeyedHtml, LessonQuestions } from '../core/progress-data.ts';
import type { LessonPlace } from '../core/lesson.ts';
import { dueQuestions } from '../core/overview.ts';
import { recordName, type LessonRecord } from '../core/record.ts';
import { element, setLanguage } from '../dom.ts';
import { blanks } from '../lesson/blanks.ts';
import type { LessonPage } from '../lesson/page.ts';
import { enhanceQuestion } from '../lesson/question-form.ts';
import { renameKeys } from '../store/rename-keys.ts';
import { openStoredRecord } from '../store/stored-record.ts';
import type { DueLesson } from './due.ts';
import type { ProgressPage } from './page.ts';
import { linkTo } from './completion.ts';

/** The due questions of a lesson, as a part of a page. */
export interface LessonPractice {
  readonly section: HTMLElement;
  /** The number of them that are not yet answered right. */
  readonly open: () => number;
  /** Shows what the learner has answered elsewhere. */
  readonly refresh: () => Promise<void>;
}

/**
 * Asks the questions of a lesson that are due, as if they were new, and stores the answers in the lesson's own record.
 * @param all all questions of the lesson
 * @param onRight called when a question has become right here
 */
export async function practiseLesson(
  page: ProgressPage,
  { block, line, questions }: DueLesson,
  all: LessonQuestions,
  onRight: () => void,
): Promise<LessonPractice> {
  const { root, words, store, site } = page;
  const section = element('section');
  setLanguage(section, line);
  const heading = element('h3');
  heading.append(linkTo(line));
  section.append(heading);
  const place = placeOf(block, all, Number(root.dataset['passMark']));
  const keys = [...place.questions, ...place.quizQuestions];
  const stored = await openStoredRecord(store, recordName(site, line.id));
  await renameKeys(stored, keys);
  const { record, read, change } = stored;
  const judged = new Set<string>();
  const open = () => questions.filter((key) => !judged.has(key) || record()?.q[key]?.s !== 2).length;
  const show = (selector: string, text = '') => {
    const node = root.querySelector(selector);
    if (node) node.textContent = text;
  };
  const lesson: Omit<LessonPage, 'root'> = {
    words,
    place,
    site,
    store,
    record: () => asIfNew(record(), new Set(questions.filter((key) => !judged.has(key)))),
    async change(next) {
      const now = Date.now();
      const openBefore = open();
      const problem = await change((before) => {
        const after = next(before, now);
        const key = questions.find((one) => after.q[one] !== before?.q[one]);
        // A choice that is not checked here does not become a draft of the lesson's own page.
        if (key === undefined) return before ?? after;
        judged.add(key);
        return after;
      });
      if (problem) show('.storage-notice', words[problem]);
      if (open() < openBefore) onRight();
    },
  };
  const repaints: (() => void)[] = [];
  for (const [key, html] of [...all.questions, ...all.quiz]) {
    if (!questions.includes(key)) continue;
    const box = element('div');
    box.innerHTML = html;
    section.append(box);
    const form = box.querySelector('form');
    if (form?.matches('.blanks')) repaints.push(blanks({ ...lesson, root: box }));
    else if (form) repaints.push(enhanceQuestion(form, { ...lesson, root: box }));
  }
  return {
    section,
    open,
    async refresh() {
      await read();
      const known = record();
      const due = known ? dueQuestions(known, Date.now()) : [];
      for (const key of questions) if (known?.q[key]?.s === 2 && !due.includes(key)) judged.add(key);
      for (const repaint of repaints) repaint();
    },
  };
}

/** The record without the answers to some questions. How often they were answered stays. */
function asIfNew(record: LessonRecord | undefined, questions: ReadonlySet<string>): LessonRecord | undefined {
  if (!record) return undefined;
  const isKept = ([key]: readonly [string, unknown]) => !questions.has(key);
  const q = Object.entries(record.q).map(
    ([key, known]) => [key, questions.has(key) ? { ...known, s: 0 as const, w: [] } : known] as const,
  );
  return {
    ...record,
    q: Object.fromEntries(q),
    draft: Object.fromEntries(Object.entries(record.draft ?? {}).filter(isKept)),
  };
}

function placeOf(block: string, { language, questions, quiz, tasks }: LessonQuestions, passMark: number): LessonPlace {
  const keys = (list: readonly KeyedHtml[]) => list.map(([key]) => key);
  return { block, language, questions: keys(questions), quizQuestions: keys(quiz), tasks, passMark };
}
