/**
 * Follows links of the page by key, the selector of each by its key; with `^` before it the key counts together with Ctrl or
 * ⌘. By itself a key does nothing while something is typed, chosen or scrolled.
 */
export function followByKey(links: Readonly<Record<string, string>>): void {
  addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const hasControl = ctrlKey || metaKey;
    if (altKey || (!hasControl && (target as Element).closest('input, textarea, select, pre, dialog'))) return;
    const link = document.querySelector<HTMLElement>(links[(hasControl ? '^' : '') + key.toLowerCase()] ?? 'none');
    if (!link) return;
    event.preventDefault();
    link.click();
  });
}
