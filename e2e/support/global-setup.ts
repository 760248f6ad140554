import { cachedFolder, digestOfInputs, siteCache } from './site-cache.ts';
import { buildSites, useSites } from './sites.ts';

/** Builds the sites that the tests visit, unless the same code and content was built before. */
export default async function setup(): Promise<void> {
  useSites(await cachedFolder(siteCache, digestOfInputs(), buildSites));
}
