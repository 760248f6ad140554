import { mountSearchBox } from './search-box.ts';
import { element, words as wordsOf } from './dom.ts';
import { onSearch } from './search-keys.ts';

/** Shows search on the search page; on any other opens it in a dialog, at once and whenever it is asked for again. */
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

  const openDialog = makeDialog(options);
  onSearch(link, openDialog);
  openDialog();
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
