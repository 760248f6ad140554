import { openLocal } from './store/local.ts';
import { isRequest, type Reply, type Request } from './store/messages.ts';

/**
 * Stores progress for pages on a disk, which load this page in a frame (see file-urls.md#progress). On the web, where any
 * site could frame it, it does not answer.
 */
function serve(page: Window): void {
  const store = openLocal();
  const send = (id: Reply['id'], answer: unknown) => {
    page.postMessage({ id, answer } satisfies Reply, '*');
  };
  const answer = ({ get, set, value, del }: Request): unknown => {
    if (get !== undefined) return store.get(get);
    if (set !== undefined) return store.set(set, value ?? '');
    if (del !== undefined) {
      store.del(del);
      return;
    }
    return store.keys();
  };
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === page && isRequest(data)) send(data.id, answer(data));
  });
  store.onChange((name) => {
    send('changed', name);
  });
  send('ready', true);
}

if (location.protocol === 'file:' && parent !== window) serve(parent);
