import { openLocal } from './store/local.ts';
import { isRequest, type Reply, type Request } from './store/messages.ts';

/**
 * Keeps progress for the pages of a disk, each of which frames this page (LEARNING 3.7). On the web, where anybody could
 * frame it, it answers nobody.
 */
function serve(page: Window): void {
  const store = openLocal();
  const say = (reply: Reply) => {
    page.postMessage(reply, '*');
  };
  const answer = (request: Request): unknown => {
    if ('get' in request) return store?.get(request.get);
    if ('set' in request) return store?.set(request.set, request.value);
    if ('del' in request) return store?.del(request.del);
    return store?.keys();
  };
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === page && isRequest(data)) say({ id: data.id, answer: answer(data) });
  });
  store?.onChange((changed) => {
    say({ changed });
  });
}

if (location.protocol === 'file:' && parent !== window) serve(parent);
