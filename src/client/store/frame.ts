import type { Reply } from './messages.ts';
import type { Store } from './store.ts';

/** How long the store page may take to answer once it has loaded, in milliseconds. It takes a few. */
const patience = 2000;

/** The store behind the store page, which is put into the page as a frame without a view; nothing when it does not answer. */
export async function openFrame(storePage: string): Promise<Store | undefined> {
  const frame = document.createElement('iframe');
  const waiting = new Map<number, (answer: unknown) => void>();
  const listeners: ((name: string) => void)[] = [];
  let requests = 0;
  const ask = <T>(request: object) =>
    new Promise<T>((resolve) => {
      requests += 1;
      waiting.set(requests, resolve as (answer: unknown) => void);
      // Pages on a disk have no origin that could be named.
      frame.contentWindow?.postMessage({ ...request, id: requests }, '*');
    });

  addEventListener('message', ({ source, data }: MessageEvent<Reply>) => {
    if (source !== frame.contentWindow) return;
    if ('changed' in data) for (const listener of listeners) listener(data.changed);
    else waiting.get(data.id)?.(data.answer);
  });
  frame.hidden = true;
  frame.src = storePage;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  document.body.append(frame);
  await loaded;
  const tooLong = new Promise<undefined>((resolve) => {
    setTimeout(resolve, patience);
  });
  const keys = await Promise.race([ask<readonly string[] | undefined>({ keys: true }), tooLong]);
  if (!keys) return undefined;
  return {
    get: (name) => ask({ get: name }),
    set: (name, value) => ask({ set: name, value }),
    del: (name) => ask({ del: name }),
    keys: () => ask({ keys: true }),
    onChange: (listener) => listeners.push(listener),
  };
}
