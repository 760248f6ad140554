/** Does something when the search link is followed, but not into another tab; only the last of several such things. */
export function onSearch(link: HTMLAnchorElement, open: () => void): void {
  link.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  };
}
