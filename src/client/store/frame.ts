import type { Reply, Request } from './messages.ts';
import type { Store } from './store.ts';

/** How long the store page may take to load and to greet, in milliseconds. It takes a few dozen. */
const patience = 3000;

/** The store behind the store page, which is put into the page as a frame out of sight; nothing when it does not greet. */
export function openFrame(storePage: string): Promise<Store | undefined> {
  const frame = document.createElement('iframe');
  const waiting = new Map<Reply['id'], (answer: never) => void>();
  let requests = 0;
  const ask = <T>(request: Omit<Request, 'id'>) =>
    new Promise<T>((resolve) => {
      requests += 1;
      waiting.set(requests, resolve);
      // Pages on a disk have no origin that could be named.
      frame.contentWindow?.postMessage({ ...request, id: requests }, '*');
    });

  addEventListener('message', ({ source, data }: MessageEvent<Reply>) => {
    if (source === frame.contentWindow) waiting.get(data.id)?.(data.answer as never);
  });
  frame.hidden = true;
  frame.src = storePage;
  document.body.append(frame);
  return new Promise((resolve) => {
    setTimeout(resolve, patience);
    waiting.set('ready', () => {
      resolve({
        get: (name) => ask({ get: name }),
        set: (name, value) => ask({ set: name, value }),
        del: (name) => ask({ del: name }),
        keys: () => ask({ keys: true }),
        onChange: (listener) => waiting.set('changed', listener),
      });
    });
  });
}
