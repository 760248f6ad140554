import { buildTool, needsBuild } from './build.mjs';
import { installPackages, packagesAreInstalled } from './packages.mjs';
import { installPrivateNode, needsPrivateNode } from './private-node.mjs';
import { projectRoot } from './run.mjs';

/**
 * Prepares a fresh clone: packages, a Node that is new enough, and the built command line tool. Runs
 * and prints only the missing steps. Throws a StepError if a step fails.
 * @param {string} [root]
 */
export async function prepareProject(root = projectRoot) {
  if (!packagesAreInstalled(root)) {
    console.log('Installing packages ...');
    await installPackages(root);
  }
  if (needsPrivateNode(root)) {
    console.log('Installing a newer Node into node_modules ...');
    await installPrivateNode(root);
  }
  if (needsBuild(root)) {
    console.log('Building the command line tool ...');
    await buildTool(root);
  }
}
