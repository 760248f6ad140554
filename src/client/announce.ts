/** Announces a message to screen readers. */
export function announce(message: string): void {
  const status = document.querySelector('.status');
  if (!status) return;
  // A screen reader skips a text that is already there, so the region is emptied first.
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = message.slice(0, 200);
  });
}
