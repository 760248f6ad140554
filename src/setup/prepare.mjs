import { buildTool, needsBuild } from './build.mjs';
import { installPackages, packagesAreInstalled } from './packages.mjs';
import { installPrivateNode, needsPrivateNode } from './private-node.mjs';
import { projectRoot } from './run.mjs';

/**
 * Makes a fresh clone ready to run: packages, a Node that is new enough, the built command line
 * tool. Does and prints only what is still missing. Throws a StepError when a step fails.
 * @param {string} [root]
 */
export async function prepareProject(root = projectRoot) {
  if (!packagesAreInstalled(root)) {
    console.log('Installing packages ...');
    await installPackages(root);
  }
  if (needsPrivateNode(root)) {
    console.log('Putting a newer Node into node_modules ...');
    await installPrivateNode(root);
  }
  if (needsBuild(root)) {
    console.log('Building the command line tool ...');
    await buildTool(root);
  }
}
