import { mountSearchBox } from './search-box.ts';
import { element, words as wordsOf } from './dom.ts';
import { onSearch } from './search-keys.ts';

/** Shows search on the search page; on any other opens it in a dialog, at once and whenever it is asked for again. */
function start(link: HTMLAnchorElement): void {
  const index = new URL(link.dataset['search'] ?? '', location.href).href;
  const options = { index, root: link.dataset['root'] ?? '', words: wordsOf(link) };
  const place = document.getElementById('Search');
  const fallback = document.getElementById('SearchFallback');
  if (place) {
    const onMissing = () => {
      place.hidden = true;
      fallback?.removeAttribute('hidden');
      fallback?.querySelectorAll('p').forEach((paragraph) => (paragraph.hidden = !paragraph.hidden));
    };
    fallback?.setAttribute('hidden', '');
    place.hidden = false;
    mountSearchBox(place, { ...options, onMissing }).start(new URLSearchParams(location.search).get('q') ?? '');
    return;
  }
  const onMissing = () => {
    // The page behind the link says so.
    location.assign(link.href);
  };
  const openDialog = makeDialog({ ...options, onMissing });
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
