/**
 * Shows a page in the theme that the reader chose, before it is painted. Without a choice, the page follows the system. The
 * browser stores the choice. Firefox gives each file on a disk a storage of its own, but shares cookies between them until it
 * is closed, so a cookie carries the choice to other pages, and each page stores a copy.
 */
const root = document.documentElement;
const key = `lp1:${root.dataset['site'] ?? ''}:theme`;

/** Shows the stored theme, or stores and shows a new one. An empty one follows the system. */
function show(chosen?: string): void {
  let theme = chosen;
  try {
    theme ??= document.cookie.split(`${key}=`)[1]?.split(';')[0] ?? localStorage.getItem(key) ?? '';
    if (theme) localStorage.setItem(key, theme);
    else localStorage.removeItem(key);
    if (location.protocol === 'file:' && (theme || chosen === '')) document.cookie = `${key}=${theme};path=/`;
  } catch {
    // If the browser refuses storage, the choice applies to this page only.
  }
  root.dataset['theme'] = theme ??= root.dataset['theme'] ?? '';
  for (const scheme of document.querySelectorAll<HTMLMetaElement>('[name=color-scheme]'))
    scheme.content = /light|dark/.exec(theme)?.[0] ?? 'light dark';
  for (const choice of document.querySelectorAll<HTMLSelectElement>('#Theme')) choice.value = theme;
}

show();
// The field comes after this script. Another tab may change the choice while this page is open, hidden or in the back/forward
// cache. Only pages that share a storage receive an event.
for (const event of ['DOMContentLoaded', 'storage', 'pageshow', 'visibilitychange']) {
  addEventListener(event, () => {
    show();
  });
}
addEventListener('change', ({ target }) => {
  const select = target as HTMLSelectElement;
  if (select.id === 'Theme') show(select.value);
});

export {};
