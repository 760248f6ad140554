import { button, element } from '../dom.ts';
import { byId, type ProgressPage } from './page.ts';

/** How long an action can be undone, in milliseconds. Longer while the undo button has the focus. */
const undoTime = 10_000;

/**
 * Runs an action that changes stored values, and offers to undo it.
 * @param action returns the notice that says what was done
 */
export async function doWithUndo(
  page: ProgressPage,
  names: readonly string[],
  action: () => Promise<string>,
): Promise<void> {
  const { store, words } = page;
  const before: (readonly [name: string, text: string | null])[] = [];
  for (const name of names) before.push([name, await store.get(name)]);
  const message = await action();
  await page.refresh();
  const undo = button(words['undo'] ?? '', () => {
    void (async () => {
      for (const [name, text] of before) await (text === null ? store.del(name) : store.set(name, text));
      await page.refresh();
      showNotice(words['undone'] ?? '');
    })();
  });
  showNotice(message, undo);
  undo.focus();
}

/** Shows a notice for a while, with a button if there is one. */
export function showNotice(message: string, action?: HTMLButtonElement): void {
  const notice = byId('Notice');
  const hadFocus = notice.contains(document.activeElement);
  const shown = element('p', '', message);
  notice.replaceChildren(shown);
  if (action) notice.append(action);
  if (hadFocus && !action) document.querySelector('h1')?.focus();
  const close = () => {
    if (!shown.isConnected) return;
    if (notice.contains(document.activeElement)) action?.addEventListener('blur', close, { once: true });
    else notice.replaceChildren();
  };
  setTimeout(close, undoTime);
}
