import { hasSingleKeys } from './core/meta.ts';

/** The page's links that a single key follows (see learning.md#keyboard-and-focus). */
const pageLinks = { n: 'a[rel=next]', p: 'a[rel=prev]', '/': 'a.search-link' };

/**
 * Follows a link of the page when its key is pressed.
 * @param links selectors by key; `^` before a key stands for Ctrl or ⌘. A key without it does nothing while the learner
 *   types, chooses or scrolls
 */
export function followLinksByKey(links: Readonly<Record<string, string>>): void {
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

/**
 * Turns the page with n and p and searches with /, if the learner has switched single keys on.
 * @param meta the stored settings of the site
 */
export function followPageShortcuts(meta: string | null): void {
  if (hasSingleKeys(meta)) followLinksByKey(pageLinks);
}
