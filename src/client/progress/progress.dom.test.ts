import { describe, expect, test, vi } from 'vitest';
import { lessonsText, writeProgressFile } from '../core/progress-file.ts';
import { metaName, recordName } from '../core/record.ts';
import { dayOf } from '../core/schedule.ts';
import {
  answerDialog,
  buttonWith,
  comeBack,
  find,
  findAs,
  freshPages,
  recordWith,
  settled,
  siteId,
  storedRecord,
  storeElsewhere,
  storeSettings,
  textsOf,
} from '../page.fixture.ts';
import { missedQuestion, openProgress, storeDone, storeLesson } from './progress-page.fixture.ts';

freshPages();

const course = (name: string) => find(`[data-course="${name}"]`);
const notice = () => textsOf('#Notice > *');

/** Opens a list of the page. */
async function openDetails(details: HTMLDetailsElement): Promise<void> {
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await settled();
}

async function click(selector: string): Promise<void> {
  find(selector).click();
  await settled();
}

describe('the progress page', () => {
  test('shows a beginner how many lessons there are, and nothing to continue or to practise', async () => {
    await openProgress();
    expect(textsOf('.share span')).toEqual(['lessonsDone 0 4', 'lessonsDone 0 3']);
    expect(textsOf('.missed-count')).toEqual(['missedNone']);
    expect(find('.practise').hidden).toBe(true);
    expect(textsOf('.continue a')).toEqual([]);
    expect(textsOf('.shares button')).toEqual([]);
  });

  test('shows how much of each course, block and lesson is done', async () => {
    storeDone('k1', { q: { one: missedQuestion() } });
    await openProgress();
    expect(textsOf('.share span')).toEqual(['lessonsDone 1 4', 'lessonsDone 1 3']);
    expect(findAs(HTMLProgressElement, 'progress', course('sailing'))).toMatchObject({
      value: 1,
      max: 4,
      ariaLabel: 'Sailing',
    });
    await openDetails(findAs(HTMLDetailsElement, 'details', course('sailing')));
    expect(textsOf('details > ul > li > .share span', course('sailing'))).toEqual([
      'lessonsDone 1 3',
      'lessonsDone 0 1',
    ]);
    expect(find('a[href="bends.html"]').lang).toBe('es');
    await openDetails(findAs(HTMLDetailsElement, 'details details', course('sailing')));
    expect(textsOf('details details li > a', course('sailing'))).toEqual(['Bowline', 'Hitch', 'Reading']);
    expect(textsOf('details details .note', course('sailing'))).toEqual(['✓ lessonDone · missedNow 1']);
  });

  test('never counts more lessons than a block has', async () => {
    for (const id of ['k1', 'k2', 'k3', 'k4']) storeDone(id);
    await openProgress();
    expect(textsOf('.share span')).toEqual(['lessonsDone 3 4', 'lessonsDone 3 3']);
  });

  test('links the next lesson', async () => {
    storeDone('k1');
    await openProgress();
    expect(textsOf('.continue a')).toEqual(['continueWith Hitch']);
    expect(findAs(HTMLAnchorElement, '.continue a').getAttribute('href')).toBe('k2.html');
  });

  test('lists lessons with due questions, the latest first', async () => {
    storeLesson('k1', { u: 5, q: { one: missedQuestion(), two: missedQuestion(), gone: missedQuestion() } });
    storeLesson('b1', { u: 9, q: { four: missedQuestion() } });
    await openProgress();
    expect(textsOf('.missed-count')).toEqual(['missedNow 3']);
    expect(textsOf('.missed-lessons li')).toEqual(['CarrickquestionCount 1', 'BowlinequestionCount 2']);
    expect(find('.practise').hidden).toBe(false);
  });

  test('says when the next question is due', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(new Date(2026, 4, 10, 12).getTime());
    const today = dayOf(Date.now());
    const h = [
      [today, 0],
      [today, 1],
    ] as const;
    storeLesson('k1', { q: { one: { s: 2, f: 'a', n: 2, t: Date.now(), l: 'en', h } } });
    await openProgress();
    expect(textsOf('.missed-count')).toEqual(['missedNone missedNext May 11, 2026']);
  });
});

describe('a change elsewhere', () => {
  test('shows at once if another tab makes it, and leaves lists open', async () => {
    storeDone('k1');
    await openProgress();
    findAs(HTMLDetailsElement, 'details', course('sailing')).open = true;
    storeElsewhere(recordName(siteId, 'k2'), recordWith({ b: 'knots', d: 1, db: { knots: 1 }, u: 9 }));
    await settled();
    expect(textsOf('.shares > li > .share span')).toEqual(['lessonsDone 2 4', 'lessonsDone 2 3']);
    expect(textsOf('.continue a')).toEqual(['continueWith Reading']);
    expect(findAs(HTMLDetailsElement, '.shares > [data-course="sailing"] > details').open).toBe(true);
  });

  test.each([
    ['out of the back/forward cache', comeBack],
    ['into view', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
  ])('shows when the page comes back %s', async (_, back) => {
    await openProgress();
    storeDone('k1');
    storeSettings(true);
    back();
    await settled();
    expect(textsOf('.shares > li > .share span')).toEqual(['lessonsDone 1 4', 'lessonsDone 1 3']);
    expect(findAs(HTMLInputElement, '#Keys').checked).toBe(true);
  });
});

describe('a setting', () => {
  test('is shown and stored, and keeps the salt of the learner', async () => {
    storeSettings(false);
    await openProgress();
    await click('#Keys');
    expect(localStorage.getItem(metaName(siteId))).toBe('{"v":1,"salt":"salt","settings":{"keys":true}}');
  });
});

describe('removing progress', () => {
  test('asks first, and keeps everything if the answer is no', async () => {
    storeDone('k1');
    await openProgress();
    find('#ResetAll').click();
    expect(findAs(HTMLDialogElement, '#Confirm').open).toBe(true);
    expect(textsOf('#Confirm h2, #Confirm p')).toEqual(['resetAllQuestion', 'resetText 1']);
    answerDialog('No');
    await settled();
    expect(storedRecord('k1')?.d).toBe(1);
  });

  test('of a course removes its lessons, and can be undone', async () => {
    storeDone('k1');
    storeDone('b1');
    localStorage.setItem('lp1:other:l:k1', 'another site');
    await openProgress();
    find('[data-course="camping"] > button').click();
    expect(textsOf('#Confirm h2, #Confirm p')).toEqual([
      'resetQuestion {title}'.replace('{title}', 'Camping'),
      'resetText 1',
    ]);
    answerDialog('Yes');
    await settled();
    expect(storedRecord('k1')).toBeUndefined();
    expect(storedRecord('b1')?.d).toBe(1);
    expect(notice()).toEqual(['removed', 'undo']);
    expect(document.activeElement).toBe(buttonWith('undo'));
    expect(textsOf('.shares > li > .share span')).toEqual(['lessonsDone 1 4', 'lessonsDone 0 3']);
    buttonWith('undo').click();
    await settled();
    expect(storedRecord('k1')?.d).toBe(1);
    expect(notice()).toEqual(['undone']);
    expect(document.activeElement).toBe(find('h1'));
    expect(textsOf('.shares > li > .share span')).toEqual(['lessonsDone 2 4', 'lessonsDone 1 3']);
  });

  test('of one lesson leaves the others', async () => {
    storeDone('k1');
    storeDone('k2');
    await openProgress();
    await openDetails(findAs(HTMLDetailsElement, 'details', course('sailing')));
    await openDetails(findAs(HTMLDetailsElement, 'details details', course('sailing')));
    find('[data-course="sailing"] details details li:first-child > button').click();
    answerDialog('Yes');
    await settled();
    expect(storedRecord('k1')).toBeUndefined();
    expect(storedRecord('k2')?.d).toBe(1);
  });

  test('of everything removes all data of this site, including settings and theme, and none of another', async () => {
    storeDone('k1');
    storeSettings(true);
    localStorage.setItem(`${recordName(siteId, 'k2')}:bad`, '{');
    localStorage.setItem('lp1:other:l:k1', 'another site');
    await openProgress();
    const theme = findAs(HTMLSelectElement, '#Theme');
    theme.value = 'dark';
    const chosen = vi.fn<(value: string) => void>();
    // The script of the theme listens at the window, since the field comes after it.
    addEventListener('change', ({ target }) => {
      if (target === theme) chosen(theme.value);
    });
    find('#Forget').click();
    answerDialog('Yes');
    await settled();
    expect(Object.keys(localStorage)).toEqual(['lp1:other:l:k1']);
    expect(chosen).toHaveBeenCalledExactlyOnceWith('');
    expect(notice()).toEqual(['removed']);
    expect(findAs(HTMLInputElement, '#Keys').checked).toBe(false);
  });

  test('can be undone for ten seconds, and longer while the button has the focus', async () => {
    storeDone('k1');
    await openProgress();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    find('#ResetAll').click();
    answerDialog('Yes');
    await settled();
    vi.advanceTimersByTime(10_000);
    expect(notice()).toEqual(['removed', 'undo']);
    buttonWith('undo').blur();
    expect(notice()).toEqual([]);
  });
});

describe('an import', () => {
  const lessons = new Map<string, unknown>([
    ['k1', recordWith({ b: 'knots', u: 5, q: { aaaaaaa1: { s: 2, f: 'aaaaaaa2', n: 1, t: 5, l: 'en' } } })],
  ]);
  const fileOf = (parts: object = {}) => writeProgressFile({ site: siteId, lessons, ...parts }, new Date(0));

  async function paste(text: string): Promise<void> {
    findAs(HTMLTextAreaElement, '#ImportText').value = text;
    findAs(HTMLButtonElement, '#ImportRead').click();
    await settled();
    await vi.waitFor(() => {
      if (!find('#Preview').firstChild) throw new Error('There is no preview.');
    });
  }

  test('shows what it would add, and stores nothing before the learner agrees', async () => {
    await openProgress();
    await paste(fileOf());
    expect(textsOf('#Preview > p, #Preview li')).toEqual(['importLessons 1', 'importAnswers 1', 'importConflicts 0']);
    expect(storedRecord('k1')).toBeUndefined();
    buttonWith('importAdd').click();
    await settled();
    expect(storedRecord('k1')?.q['aaaaaaa1']?.s).toBe(2);
    expect(notice()).toEqual(['importAdded', 'undo']);
    expect(textsOf('#Preview > *')).toEqual([]);
    buttonWith('undo').click();
    await settled();
    expect(storedRecord('k1')).toBeUndefined();
  });

  test('is merged with what is stored', async () => {
    storeLesson('k1', { u: 9, q: { aaaaaaa1: { s: 1, f: 'aaaaaaa3', n: 1, t: 9, l: 'en' } } });
    await openProgress();
    await paste(fileOf());
    expect(textsOf('#Preview li')).toEqual(['importLessons 0', 'importAnswers 0', 'importConflicts 1']);
    buttonWith('importAdd').click();
    await settled();
    expect(storedRecord('k1')?.q['aaaaaaa1']).toMatchObject({ s: 1, f: 'aaaaaaa2', t: 9 });
  });

  test('says that it contains nothing new', async () => {
    await openProgress();
    await paste(fileOf());
    buttonWith('importAdd').click();
    await settled();
    await paste(fileOf());
    expect(textsOf('#Preview > p, #Preview li, #Preview button')).toEqual(['importNothing']);
  });

  test('warns if the file belongs to another site, was changed, or has unreadable lessons', async () => {
    await openProgress();
    const text = fileOf({ site: 'other', sha256: 'wrong', lessons: new Map([...lessons, ['k2', 5]]) });
    await paste(text);
    expect(textsOf('#Preview > p')).toEqual(['importOtherSite', 'importChanged']);
    expect(textsOf('#Preview li')).toContain('importUnreadable 1');
  });

  test('trusts a file whose checksum is right', async () => {
    await openProgress();
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lessonsText(lessons))));
    await paste(fileOf({ sha256: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') }));
    expect(textsOf('#Preview > p')).toEqual([]);
  });

  test.each([
    ['no file of ours', 'hello', 'fileOfOtherKind'],
    ['JSON of another kind', '{"schema":"other"}', 'fileOfOtherKind'],
    ['of a later version', fileOf().replace('"version": 1', '"version": 2'), 'fileNewer'],
    ['too large', `{"x":"${'x'.repeat(6_000_001)}"}`, 'fileTooLarge'],
  ])('is refused with the reason if the text is %s', async (_, text, reason) => {
    await openProgress();
    await paste(text);
    expect(textsOf('#Preview > *')).toEqual([reason]);
  });

  test('counts the lessons that could not be stored', async () => {
    localStorage.setItem(recordName(siteId, 'k1'), '{"v":99}');
    await openProgress();
    await paste(fileOf());
    buttonWith('importAdd').click();
    await settled();
    expect(notice()).toEqual(['importNotKept 1', 'undo']);
    expect(localStorage.getItem(recordName(siteId, 'k1'))).toBe('{"v":99}');
  });

  test('reads a file that the learner chooses, even twice', async () => {
    await openProgress();
    const input = findAs(HTMLInputElement, '#ImportFile');
    for (let turn = 0; turn < 2; turn += 1) {
      find('#Preview').replaceChildren();
      Object.defineProperty(input, 'files', { configurable: true, value: [{ text: () => Promise.resolve(fileOf()) }] });
      input.dispatchEvent(new Event('change'));
      await vi.waitFor(() => buttonWith('importAdd'));
    }
    expect(input.value).toBe('');
  });
});

test('an export contains every lesson of the site, including those of a later version, and can be imported', async () => {
  storeDone('k1');
  localStorage.setItem(recordName(siteId, 'k2'), '{"v":99}');
  localStorage.setItem(recordName(siteId, 'k3'), '{');
  localStorage.setItem('lp1:other:l:k1', '{}');
  storeSettings(true);
  await openProgress();
  const saved: { name: string; blob: Blob }[] = [];
  let last: Blob | undefined;
  vi.stubGlobal(
    'URL',
    Object.assign(class extends URL {}, {
      createObjectURL: (blob: Blob) => {
        last = blob;
        return 'blob:export';
      },
      revokeObjectURL: vi.fn<(url: string) => void>(),
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) saved.push({ name: this.download, blob: last });
  });
  find('#Export').click();
  await vi.waitFor(() => {
    expect(saved).toHaveLength(1);
  });
  expect(saved[0]?.name).toMatch(/^knots-progress-\d{4}-\d\d-\d\d\.json$/);
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.readAsText(saved[0]?.blob ?? new Blob());
  });
  expect(JSON.parse(text)).toMatchObject({ site: siteId, lessons: { k1: { d: 1 }, k2: { v: 99 } } });
  expect(Object.keys((JSON.parse(text) as { lessons: object }).lessons)).toEqual(['k1', 'k2']);
});
