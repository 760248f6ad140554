import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.mjs';
import { prepareProject } from './prepare.mjs';
import { toolNode } from './private-node.mjs';
import { failureText, projectRoot, run, StepError, toolEnvironment } from './run.mjs';
import { addUp, oneFailure, readReport, summary } from './test-report.mjs';

/** @typedef {import('./test-report.mjs').Report} Report */

const modules = join(projectRoot, 'node_modules');
const eslint = join(modules, 'eslint', 'bin', 'eslint.js');
const prettier = join(modules, 'prettier', 'bin', 'prettier.cjs');
const astro = join(modules, 'astro', 'bin', 'astro.mjs');
const vitest = join(modules, 'vitest', 'vitest.mjs');
const playwright = join(modules, 'playwright', 'cli.js');

// Relative paths, because Playwright takes a list with commas and a folder's name may contain one.
const reporters = {
  vitest: './tools/setup/vitest-reporter.mjs',
  playwright: './tools/setup/playwright-reporter.mjs',
};

/** The reports of the test runners, removed when this process ends. */
const reportFolder = mkdtempSync(join(tmpdir(), 'hornbook-test-'));
process.on('exit', () => rmSync(reportFolder, { recursive: true, force: true }));

/**
 * @typedef {object} Tool
 * @property {string} title Printed above the tool's output.
 * @property {string} script
 * @property {readonly string[]} args
 * @property {Record<string, string>} [extra] Additions to the environment.
 * @property {boolean} [show] Whether the output is shown while the tool runs; otherwise it is printed at the end.
 */

/**
 * Runs a tool of the project and prints its title and output.
 * @param {Tool} tool
 * @returns {Promise<number>} The exit code.
 */
async function runTool({ title, script, args, extra, show = true }) {
  const env = toolEnvironment(projectRoot, extra);
  if (show) console.log(`\n${title}`);
  const { code, output } = await run(toolNode(projectRoot), [script, ...args], { cwd: projectRoot, env, show });
  if (!show) console.log(`\n${title}\n${output.trimEnd()}`);
  return code;
}

/**
 * Runs a check that has no tests to count. Its output is printed in one piece, because tests run beside it.
 * @param {string} subject
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<Report[]>} Empty if the check passes, otherwise one failure.
 */
async function check(subject, script, args) {
  const code = await runTool({ title: `Checked ${subject}:`, script, args, show: false });
  return code === 0 ? [] : [oneFailure(`the check of ${subject}`, 'see above')];
}

/**
 * Runs the projects of the Vitest configuration whose names begin with a word.
 * @param {string} title
 * @param {string} project
 * @param {Record<string, string>} [extra]
 * @returns {Promise<Report>}
 */
async function vitestProject(title, project, extra) {
  if (projectRoot.includes('#')) {
    const reason = `Vitest cannot load files from a path that contains #; rename the folder: ${projectRoot}`;
    return oneFailure(`the ${project} tests`, reason);
  }
  const file = join(reportFolder, `${project}.json`);
  const code = await runTool({
    title,
    script: vitest,
    args: ['run', '--project', `${project}*`, '--reporter=default', `--reporter=${reporters.vitest}`],
    extra: { HORNBOOK_TEST_REPORT: file, ...extra },
  });
  return readReport(`the ${project} tests`, file, code);
}

/**
 * Runs browser tests. Without a browser it prints the reason and reports a failure.
 * @param {string} title
 * @param {'everyday' | 'full'} selection Which tests run, see e2e/support/selection.ts.
 * @param {Record<string, string>} [extra]
 * @returns {Promise<Report>}
 */
async function browserTests(title, selection, extra) {
  const browser = await ensureBrowser();
  if ('missing' in browser) {
    console.log(`\nThe browser tests cannot run. ${browser.missing}`);
    return oneFailure('the browser tests', 'cannot run');
  }
  const file = join(reportFolder, 'browser.json');
  const code = await runTool({
    title,
    script: playwright,
    args: ['test', '-c', 'e2e/playwright.config.ts', `--reporter=list,${reporters.playwright}`],
    extra: {
      HORNBOOK_TEST_REPORT: file,
      HORNBOOK_CHROMIUM: browser.path,
      HORNBOOK_SELECTION: selection,
      ...extra,
    },
  });
  return readReport('the browser tests', file, code);
}

/**
 * Reports a failure if HORNBOOK_CORPUS names something that is not a corpus: a mistyped path must not look
 * like tests that were skipped on purpose.
 * @returns {Report[]}
 */
function checkCorpus() {
  const corpus = process.env['HORNBOOK_CORPUS'];
  if (!corpus) return [];
  /** @type {string | undefined} */
  let problem;
  try {
    const archives = readdirSync(corpus).filter((name) => name.endsWith('.tar.xz'));
    if (archives.length === 0) problem = 'contains no .tar.xz file';
  } catch {
    problem = 'is not a readable folder';
  }
  if (!problem) return [];
  return [oneFailure('HORNBOOK_CORPUS', `${corpus} ${problem}; correct the path or leave the variable unset`)];
}

/**
 * Runs the static checks one after another, so that they take one core and leave the others to the tests.
 * @returns {Promise<Report[]>}
 */
async function staticChecks() {
  return [
    // The types first: they write the declarations that the rules read.
    ...(await check('the types', astro, ['check'])),
    ...(await check('the rules for the code', eslint, ['.'])),
    ...(await check('the layout of the code', prettier, ['--check', '.'])),
  ];
}

/**
 * Runs everything that `npm test` covers; a failure does not stop the other parts.
 * @param {boolean} all
 * @returns {Promise<Report[]>}
 */
async function everydayTests(all) {
  const tests = async () => [
    await vitestProject('Running the unit tests ...', 'unit', sweep(all)),
    await browserTests('Running the browser tests ...', 'everyday', sweep(all)),
  ];
  const [checks, reports] = await Promise.all([staticChecks(), tests()]);
  return [...checks, ...reports];
}

/**
 * Runs the browser tests that `npm test` leaves out, and the sweeps over the corpus: a fixed sample of it, or all of it.
 * @param {boolean} all
 * @returns {Promise<Report[]>}
 */
async function fullTests(all) {
  return [
    await browserTests('Running the further browser tests ...', 'full', sweep(all)),
    await vitestProject('Running the long tests ...', 'full', sweep(all)),
  ];
}

/**
 * Returns the variable that tells the test runners to leave nothing out.
 * @param {boolean} all
 * @returns {Record<string, string>}
 */
function sweep(all) {
  return all ? { HORNBOOK_SWEEP: 'all' } : {};
}

/**
 * Sets up the project, runs what the command line asks for and prints the counts.
 * @returns {Promise<number>} The exit code.
 */
async function main() {
  const { values } = parseArgs({
    options: { full: { type: 'boolean' }, all: { type: 'boolean' } },
  });
  await prepareProject();
  const corpus = checkCorpus();
  const reports = await (values.full ? fullTests : everydayTests)(values.all === true);
  const total = addUp([...corpus, ...reports]);
  console.log(`\n${summary(total)}`);
  return total.failed.length === 0 && total.passed > 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(failureText(error));
  console.log(`\n${summary(oneFailure('the tests', 'could not be set up'))}`);
  process.exitCode = 1;
}
