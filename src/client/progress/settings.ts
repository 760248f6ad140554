import { metaName } from '../core/record.ts';
import { byId, type ProgressPage } from './page.ts';
import { showNotice } from './undo.ts';

/** Shows the learner's settings as they are stored. */
export function showSettings({ all }: ProgressPage): void {
  keysBox().checked = all().meta?.settings.keys ?? false;
}

/** Stores a setting when the learner changes it. */
export function enableSettings({ store, site, words, all }: ProgressPage): void {
  const keys = keysBox();
  keys.addEventListener('change', () => {
    void (async () => {
      const salt = all().meta?.salt ?? crypto.getRandomValues(new Uint32Array(2)).join('-');
      const meta = { v: 1, salt, settings: { keys: keys.checked } };
      if (!(await store.set(metaName(site), JSON.stringify(meta)))) showNotice(words['progressNotKept'] ?? '');
    })();
  });
}

function keysBox(): HTMLInputElement {
  return byId('Keys') as HTMLInputElement;
}
