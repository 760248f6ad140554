import { followByKey } from './keys.ts';
import { onSearch } from './search-click.ts';

/** Loads what searches. Where it cannot be loaded, the search page opens. */
export function loadSearch(link: HTMLAnchorElement): void {
  const script = document.createElement('script');
  if (import.meta.env.DEV) script.type = 'module';
  script.src = link.dataset['script'] ?? '';
  script.onerror = () => {
    location.assign(link.href);
  };
  document.head.append(script);
}

/** Opens search when somebody searches, and loads it no earlier. */
export function openSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.search-link');
  if (!link) return;
  onSearch(link, () => {
    onSearch(link, () => undefined);
    loadSearch(link);
  });
  followByKey({ '^k': 'a.search-link' });
}
