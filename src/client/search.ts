import { mountSearchBox } from './search-box.ts';
import { element, words as wordsOf } from './dom.ts';

/** Opens search in a dialog from every page, and shows it on the search page itself. Loads nothing before it is used. */
function start(link: HTMLAnchorElement): void {
  const words = wordsOf(link);
  const options = { index: link.dataset['search'] ?? '', root: link.dataset['root'] ?? '', words };
  const fallback = document.getElementById('SearchFallback');
  if (location.protocol === 'file:') {
    // The index is loaded by fetch, which disks do not answer; the page behind the link says so.
    fallback?.querySelectorAll('p').forEach((paragraph) => (paragraph.hidden = !paragraph.hidden));
    return;
  }
  const place = document.getElementById('Search');
  if (place) {
    fallback?.remove();
    place.hidden = false;
    mountSearchBox(place, options).start(new URLSearchParams(location.search).get('q') ?? '');
    return;
  }

  let open: (() => void) | undefined;
  const openDialog = () => {
    open ??= makeDialog(options);
    open();
  };
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openDialog();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    openDialog();
  });
}

function makeDialog(options: Parameters<typeof mountSearchBox>[1]): () => void {
  const dialog = element('dialog', 'search-dialog');
  dialog.setAttribute('aria-label', options.words['searchLessons'] ?? '');
  const box = mountSearchBox(dialog, options);
  const close = element('button', 'search-close', options.words['searchClose']);
  close.type = 'button';
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.querySelector('.search-row')?.append(close);
  document.body.append(dialog);
  return () => {
    if (!dialog.open) dialog.showModal();
    box.start('');
  };
}

const link = document.querySelector<HTMLAnchorElement>('a.search-link');
if (link) start(link);
