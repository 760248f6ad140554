/**
 * Shows a page in the theme that the reader chose, before any of it is painted; until then it is as the system has it. The
 * choice is kept in the browser. Firefox gives each file of a disk a storage of its own, but all of them the same cookies,
 * until it is closed: there a cookie takes the choice along, and each page keeps a copy.
 */
const root = document.documentElement;
const key = `lp1:${root.dataset['site'] ?? ''}:theme`;

/** Shows what is kept, or keeps and shows another choice; an empty one is the system's. */
function show(chosen?: string): void {
  let theme = chosen;
  try {
    theme ??= document.cookie.split(`${key}=`)[1]?.split(';')[0] ?? localStorage.getItem(key) ?? '';
    if (theme) localStorage.setItem(key, theme);
    else localStorage.removeItem(key);
    if (location.protocol === 'file:' && (theme || chosen === '')) document.cookie = `${key}=${theme};path=/`;
  } catch {
    // Where the browser refuses storage, the choice holds for this page alone.
  }
  root.dataset['theme'] = theme ??= root.dataset['theme'] ?? '';
  for (const scheme of document.querySelectorAll<HTMLMetaElement>('[name=color-scheme]'))
    scheme.content = /light|dark/.exec(theme)?.[0] ?? 'light dark';
  for (const choice of document.querySelectorAll<HTMLSelectElement>('#Theme')) choice.value = theme;
}

show();
// The field comes after this script. Another tab may change the choice while this page is open, hidden or in the back/forward
// cache; only pages that share a storage hear of it.
for (const event of ['DOMContentLoaded', 'storage', 'pageshow', 'visibilitychange']) {
  addEventListener(event, () => {
    show();
  });
}
addEventListener('change', ({ target }) => {
  const { id, value } = target as HTMLSelectElement;
  if (id === 'Theme') show(value);
});

export {};
