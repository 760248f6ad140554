/** Links of the page that a single key follows, where the learner has switched that on (LEARNING 3.6). */
const links: Readonly<Record<string, string>> = { n: 'a[rel=next]', p: 'a[rel=prev]', '/': 'a.search-link' };

/** Turns the page with n and p, and searches with /; not while something is typed, chosen or scrolled. */
export function turnPagesByKey(): void {
  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || (target as Element).closest('input, textarea, select, pre, dialog')) return;
    const link = document.querySelector<HTMLElement>(links[key] ?? 'none');
    if (link) event.preventDefault();
    link?.click();
  });
}
