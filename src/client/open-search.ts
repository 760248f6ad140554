import { element } from './dom.ts';
import { followLinksByKey } from './shortcuts.ts';

/**
 * Opens search by its link and by Ctrl and K. The field is part of the page, so that no letter is lost while the script of the
 * search loads. It loads on the first search. If it cannot be loaded, the search page opens instead.
 */
export function openSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.search-link');
  const field = document.getElementById('SearchInput');
  if (!link || !field) return;
  const dialog = field.closest('dialog') as Partial<HTMLDialogElement> | null;
  let script: HTMLScriptElement | undefined;
  const load = () => {
    if (script) return;
    script = element('script');
    if (import.meta.env.DEV) script.type = 'module';
    script.src = link.dataset['script'] ?? '';
    script.onerror = () => {
      if (dialog) location.assign(link.href);
    };
    document.head.append(script);
  };
  link.onclick = (event) => {
    // The browser opens the search page in a new tab or window.
    // A browser without dialogs opens it here.
    if (event.ctrlKey || event.metaKey || event.shiftKey || (dialog && !dialog.showModal)) return;
    event.preventDefault();
    if (!dialog?.open) dialog?.showModal?.();
    field.focus();
    load();
  };
  followLinksByKey({ '^k': 'a.search-link' });
  if (!dialog) load();
}
