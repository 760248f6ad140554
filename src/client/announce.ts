/** Says something to screen readers. */
export function announce(message: string): void {
  const status = document.querySelector('.status');
  if (!status) return;
  // The same text twice would be heard once; an empty one between makes it heard again.
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = message.slice(0, 200);
  });
}
