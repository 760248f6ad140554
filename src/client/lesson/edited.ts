import { changedQuestions } from '../core/lesson.ts';
import { recordName } from '../core/record.ts';
import { counted, element, words as wordsOf, type Data } from '../dom.ts';
import { openStore } from '../store/open-store.ts';
import { renameKeys } from '../store/rename-keys.ts';
import { openStoredRecord } from '../store/stored-record.ts';
import { keysIn, placeIn, type LessonData } from './place.ts';

/**
 * Gives questions that were edited what the learner answered before, and says how many of a completed lesson are new (see
 * learning.md#question-keys).
 */
export async function updateEditedQuestions(): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-lesson]');
  // A page with several scripts may load this one several times.
  if (!root || root.dataset['edited'] === '') return;
  root.dataset['edited'] = '';
  const { site, lesson, store } = root.dataset as Data<LessonData>;
  const place = placeIn(root);
  const stored = await openStoredRecord(await openStore(store), recordName(site, lesson));
  const keys = [...place.questions, ...place.quizQuestions, ...place.tasks, ...keysIn(root, '.quiz', 'quiz')];
  await renameKeys(stored, keys);
  dispatchEvent(new Event('lesson:edited'));
  const record = stored.record();
  const count = record ? changedQuestions(record, place) : 0;
  if (count === 0) return;
  const note = element('p', 'note', counted(wordsOf(root), 'questionsChanged', count));
  root.querySelector('.questions h2')?.after(note);
}
