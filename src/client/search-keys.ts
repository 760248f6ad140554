/** Does something when search is asked for: by the link, but not into another tab, or by Ctrl and K. Gives what ends that. */
export function onSearch(link: HTMLAnchorElement, open: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const answer = (event: Event) => {
    event.preventDefault();
    open();
  };
  link.addEventListener(
    'click',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) answer(event);
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) answer(event);
    },
    { signal },
  );
  return () => {
    listening.abort();
  };
}
