import { describe, expect, test } from 'vitest';
import { recordName } from '../core/record.ts';
import {
  buttonWith,
  buttonsIn,
  find,
  findAs,
  freshPages,
  recordWith,
  settled,
  siteId,
  storedRecord,
  storeElsewhere,
  textsOf,
} from '../page.fixture.ts';
import { lessonId, openLesson, questionsHtml, reopenLesson, tasksHtml } from './lesson-page.fixture.ts';
import { questions } from './questions.ts';
import { tasks } from './tasks.ts';

freshPages();

const html = tasksHtml('first', 'second');
const box = (key: string) => findAs(HTMLInputElement, `[value="${key}"]`);

async function tick(key: string): Promise<void> {
  box(key).click();
  await settled();
}

describe('tasks', () => {
  test('are counted and stored when they are ticked, and can be unticked', async () => {
    await openLesson(html, tasks);
    expect(textsOf('.tasks-progress')).toEqual(['tasksDone 0 2']);
    await tick('second');
    expect(textsOf('.tasks-progress')).toEqual(['tasksDone 1 2']);
    expect(findAs(HTMLProgressElement, 'progress').value).toBe(1);
    expect(storedRecord(lessonId)?.a).toEqual(['second']);
    await reopenLesson(html, tasks);
    expect(box('second').checked).toBe(true);
    await tick('second');
    expect(storedRecord(lessonId)?.a).toEqual([]);
  });

  test('complete the lesson when all are ticked, and reopen it when one is unticked', async () => {
    await openLesson(html, tasks);
    await tick('first');
    await tick('second');
    expect(find('.done-label').textContent).toBe('done');
    expect(buttonWith('markDone').ariaPressed).toBe('true');
    await tick('first');
    expect(find('.done-label').textContent).toBe('');
  });

  test('show what another tab ticked', async () => {
    await openLesson(html, tasks);
    storeElsewhere(recordName(siteId, lessonId), recordWith({ a: ['first'] }));
    await settled();
    expect(box('first').checked).toBe(true);
    expect(textsOf('.tasks-progress')).toEqual(['tasksDone 1 2']);
  });
});

describe('the button that marks a lesson as done', () => {
  test('completes and reopens it', async () => {
    await openLesson('', tasks);
    expect(textsOf('.tasks-progress')).toEqual([]);
    buttonWith('markDone').click();
    await settled();
    expect(buttonWith('markDone').ariaPressed).toBe('true');
    expect(storedRecord(lessonId)).toMatchObject({ src: 'marked' });
    expect(find('.done-label').textContent).toBe('done');
    buttonWith('markDone').click();
    await settled();
    expect(buttonWith('markDone').ariaPressed).toBe('false');
    expect(storedRecord(lessonId)?.d).toBe(0);
  });

  test('is missing if the lesson asks a question', async () => {
    await openLesson(questionsHtml('one') + html, questions, tasks);
    expect(buttonsIn(document)).not.toContain('markDone');
  });
});
