import { makeTempFolder, removeFolder } from './folders.ts';
import { buildSites } from './sites.ts';

/** Builds the sites that the tests visit, and removes them at the end. */
export default async function setup(): Promise<() => void> {
  const folder = makeTempFolder();
  try {
    await buildSites(folder);
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
  return () => {
    removeFolder(folder);
  };
}
