/** Moves the focus between the field and the results with the arrow keys. */
export function moveByArrows(box: HTMLElement, field: HTMLInputElement): void {
  box.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const places = [field, ...box.querySelectorAll<HTMLElement>('li a, .search-more')];
    const at = places.findIndex((place) => place === document.activeElement);
    const next = step === undefined || at < 0 ? undefined : places[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
