import type { Store } from './store.ts';

/**
 * Keeps a page current: refreshes it when another tab changes the store, and when the page comes back into view or out of
 * the back/forward cache, where it receives no events. Refreshes never overlap. A change during one leads to another, so
 * that the last one shows the newest state.
 * @returns a function that asks for a refresh; its promise resolves once the page is current
 */
export function refreshOnChange(store: Store, refresh: () => Promise<unknown>): () => Promise<void> {
  let isStale = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    try {
      while (isStale) {
        isStale = false;
        await refresh();
      }
    } finally {
      running = undefined;
    }
  };
  const request = () => {
    isStale = true;
    return (running ??= run());
  };
  store.onChange(() => void request());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void request();
  });
  addEventListener('visibilitychange', () => {
    if (!document.hidden) void request();
  });
  return request;
}
