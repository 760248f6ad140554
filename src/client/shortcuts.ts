import { readMeta } from './core/meta.ts';
import { followByKey } from './keys.ts';

/** Links of the page that a single key follows (LEARNING 3.6). */
const links = { n: 'a[rel=next]', p: 'a[rel=prev]', '/': 'a.search-link' };

/**
 * Turns the page with n and p, and searches with /, where the learner has switched that on.
 * @param meta what is kept of the site's settings
 */
export function followKeys(meta: string | null): void {
  if (readMeta(meta)?.settings.keys) followByKey(links);
}
