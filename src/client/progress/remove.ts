import { recordName } from '../core/record.ts';
import { counted } from '../dom.ts';
import { byId, type ProgressPage } from './page.ts';
import { doWithUndo, showNotice } from './undo.ts';

/** Lets the learner reset lessons or remove everything that is stored, after a confirmation. */
export function enableRemoval(page: ProgressPage) {
  const { site, store, words, all } = page;
  const remove = (names: readonly string[]) =>
    doWithUndo(page, names, async () => {
      for (const name of names) await store.del(name);
      return words['removed'] ?? '';
    });
  const forget = async () => {
    for (const name of all().texts.keys()) await store.del(name);
    forgetTheme();
    await page.refresh();
    showNotice(words['removed'] ?? '');
  };
  const isLesson = (name: string) => name.startsWith(recordName(site, ''));

  byId('ResetAll').addEventListener('click', () => {
    const text = counted(words, 'resetText', all().lessons.size);
    confirm(words['resetAllQuestion'] ?? '', text, () => void remove([...all().texts.keys()].filter(isLesson)));
  });
  byId('Forget').addEventListener('click', () => {
    confirm(words['forgetQuestion'] ?? '', words['forgetText'] ?? '', () => void forget());
  });
  return (title: string, lessons: readonly string[]) => {
    const question = (words['resetQuestion'] ?? '').replace('{title}', title);
    const names = lessons.map((id) => recordName(site, id));
    confirm(question, counted(words, 'resetText', lessons.length), () => void remove(names));
  };
}

/** Resets the theme, which another script stores. */
function forgetTheme(): void {
  const choice = byId('Theme') as HTMLSelectElement;
  choice.value = '';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Asks in a dialog, and runs the action if the answer is yes. */
function confirm(title: string, text: string, action: () => void): void {
  const dialog = byId('Confirm') as HTMLDialogElement;
  // Browsers without dialogs in pages have their own.
  if (!('showModal' in dialog)) {
    if (globalThis.confirm(`${title}\n${text}`)) action();
    return;
  }
  byId('ConfirmTitle').textContent = title;
  byId('ConfirmText').textContent = text;
  const answers = { ConfirmNo: undefined, ConfirmYes: action };
  for (const [id, run] of Object.entries(answers)) {
    byId(id).onclick = () => {
      dialog.close();
      run?.();
    };
  }
  dialog.showModal();
}
