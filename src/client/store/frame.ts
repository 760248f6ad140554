import type { Reply, Request } from './messages.ts';
import type { Store } from './store.ts';

/** How long to wait until the store page is ready, in milliseconds. It usually takes a few dozen. */
const readyTimeout = 3000;

/** Opens the store through the store page in a hidden frame. Returns nothing if that page does not become ready. */
export function openFrame(storePage: string): Promise<Store | undefined> {
  const frame = document.createElement('iframe');
  const waiting = new Map<Reply['id'], (answer: never) => void>();
  let requests = 0;
  const ask = <T>(request: Omit<Request, 'id'>) =>
    new Promise<T>((resolve) => {
      requests += 1;
      waiting.set(requests, resolve);
      // Pages on a disk have no origin to name.
      frame.contentWindow?.postMessage({ ...request, id: requests }, '*');
    });

  addEventListener('message', ({ source, data }: MessageEvent<Reply>) => {
    if (source === frame.contentWindow) waiting.get(data.id)?.(data.answer as never);
  });
  frame.hidden = true;
  frame.src = storePage;
  document.body.append(frame);
  return new Promise((resolve) => {
    setTimeout(resolve, readyTimeout);
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
