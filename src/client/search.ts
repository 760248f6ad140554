import { onSearch } from './search-keys.ts';

/** A deferred script of a built page knows its own element; a module, as in dev, does not. */
const isModule = document.currentScript === null;

/** Loads what searches when somebody searches, and no earlier. Where it cannot be loaded, the search page opens. */
function start(link: HTMLAnchorElement): void {
  const load = () => {
    const script = document.createElement('script');
    if (isModule) script.type = 'module';
    script.src = link.dataset['script'] ?? '';
    script.addEventListener('error', () => {
      location.assign(link.href);
    });
    document.head.append(script);
  };
  if (document.getElementById('Search')) load();
  else {
    const stop = onSearch(link, () => {
      stop();
      load();
    });
  }
}

const link = document.querySelector<HTMLAnchorElement>('a.search-link');
if (link) start(link);
