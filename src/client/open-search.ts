import { followLinksByKey } from './shortcuts.ts';

/**
 * Opens search by its link and by Ctrl and K. The field is there at once, so that no letter is lost; what searches is loaded
 * behind it when somebody searches, and no earlier. Where it cannot be loaded, the search page opens, which has its field in
 * the page.
 */
export function openSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.search-link');
  const field = document.getElementById('SearchInput');
  if (!link || !field) return;
  const dialog = field.closest('dialog');
  let script: HTMLScriptElement | undefined;
  const load = () => {
    if (script) return;
    script = document.createElement('script');
    if (import.meta.env.DEV) script.type = 'module';
    script.src = link.dataset['script'] ?? '';
    script.onerror = () => {
      if (dialog) location.assign(link.href);
    };
    document.head.append(script);
  };
  link.onclick = (event) => {
    // Into another tab goes the search page.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!dialog?.open) dialog?.showModal();
    field.focus();
    load();
  };
  followLinksByKey({ '^k': 'a.search-link' });
  if (!dialog) load();
}
