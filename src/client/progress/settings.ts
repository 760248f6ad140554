import { metaName } from '../core/record.ts';
import { byId, type ProgressPage } from './page.ts';
import { say } from './undo.ts';

/** Lets the learner switch on what is off by itself. */
export function offerSettings({ store, site, words, all }: ProgressPage): void {
  const keys = byId('Keys') as HTMLInputElement;
  keys.checked = all().meta?.settings.keys ?? false;
  keys.addEventListener('change', () => {
    void (async () => {
      const salt = all().meta?.salt ?? crypto.getRandomValues(new Uint32Array(2)).join('-');
      const meta = { v: 1, salt, settings: { keys: keys.checked } };
      if (!(await store.set(metaName(site), JSON.stringify(meta)))) say(words['progressNotKept'] ?? '');
    })();
  });
}
