import type { KeyedHtml, LessonQuestions as AskedLesson } from '../core/progress-data.ts';
import type { LessonPlace } from '../core/lesson.ts';
import { recordName, type LessonRecord } from '../core/record.ts';
import { element } from '../dom.ts';
import { blanks } from '../lesson/blanks.ts';
import type { LessonPage } from '../lesson/page.ts';
import { enhanceQuestion } from '../lesson/question-form.ts';
import { openKeeper } from '../store/lesson-keeper.ts';
import type { DueLesson } from './due.ts';
import type { ProgressPage } from './page.ts';
import { linkTo } from './shares.ts';

/**
 * Asks the questions of a lesson that are due, as if they were new, and records the answers where the lesson does.
 * @param asked everything that the lesson asks
 * @param onRight called once for each question when it is right
 */
export async function askAgain(
  page: ProgressPage,
  { block, line, questions }: DueLesson,
  asked: AskedLesson,
  onRight: () => void,
): Promise<HTMLElement> {
  const { root, words, store, site } = page;
  const section = element('section');
  const heading = element('h3');
  heading.append(linkTo(line));
  section.append(heading);
  const { record, change } = await openKeeper(store, recordName(site, line.id));
  const right = new Set<string>();
  const judged = new Set<string>();
  const show = (selector: string, text = '') => {
    const node = root.querySelector(selector);
    if (node) node.textContent = text;
  };
  const lesson: Omit<LessonPage, 'root'> = {
    words,
    place: placeOf(block, asked, Number(root.dataset['passMark'])),
    site,
    store,
    record: () => asIfNew(record(), new Set(questions.filter((key) => !judged.has(key)))),
    async change(next) {
      const now = Date.now();
      const trouble = await change((before) => {
        const after = next(before, now);
        const key = questions.find((one) => after.q[one] !== before?.q[one]);
        // What is chosen here and not judged is not a draft of the lesson's own page.
        if (key === undefined) return before ?? after;
        judged.add(key);
        return after;
      });
      if (trouble) show('.storage-notice', words[trouble]);
      for (const key of judged) {
        if (right.has(key) || record()?.q[key]?.s !== 2) continue;
        right.add(key);
        onRight();
      }
    },
  };
  for (const [key, html] of [...asked.questions, ...asked.quiz]) {
    if (!questions.includes(key)) continue;
    const box = element('div');
    box.innerHTML = html;
    section.append(box);
    const form = box.querySelector('form');
    if (form?.matches('.blanks')) blanks({ ...lesson, root: box });
    else if (form) enhanceQuestion(form, { ...lesson, root: box });
  }
  return section;
}

/** The record without what was answered to some questions, but for how often that was. */
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

function placeOf(block: string, { language, questions, quiz, tasks }: AskedLesson, passMark: number): LessonPlace {
  const keys = (asked: readonly KeyedHtml[]) => asked.map(([key]) => key);
  return { block, language, questions: keys(questions), quizQuestions: keys(quiz), tasks, passMark };
}
