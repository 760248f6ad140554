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

// Relative, since Playwright takes a list with commas, and a folder's name may hold one.
const reporters = {
  vitest: './src/setup/vitest-reporter.mjs',
  playwright: './src/setup/playwright-reporter.mjs',
};

/** The tag of browser tests that take long: they run with the long tests. */
const long = '@long';

/** The reports of the runners, gone with this process however it ends. */
const reportFolder = mkdtempSync(join(tmpdir(), 'hornbook-test-'));
process.on('exit', () => rmSync(reportFolder, { recursive: true, force: true }));

/**
 * Prints what comes next and runs a tool of the project, its output in full view.
 * @param {string} title
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Record<string, string>} [extra] Additions to the environment.
 * @returns {Promise<number>} The exit code.
 */
async function runTool(title, script, args, extra) {
  console.log(`\n${title}`);
  const env = toolEnvironment(projectRoot, extra);
  const { code } = await run(toolNode(projectRoot), [script, ...args], {
    cwd: projectRoot,
    env,
    show: true,
  });
  return code;
}

/**
 * A check that has no tests to count: nothing when it is well, else one failure.
 * @param {string} title
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<Report[]>}
 */
async function check(title, script, args) {
  const code = await runTool(`Checking ${title} ...`, script, args);
  if (code === 0) return [];
  return [oneFailure(`the check of ${title}`, 'see above')];
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
    const reason = `Vitest loads no file from a path with a # in it; rename the folder: ${projectRoot}`;
    return oneFailure(`the ${project} tests`, reason);
  }
  const file = join(reportFolder, `${project}.json`);
  const args = ['run', '--project', `${project}*`, '--reporter=default'];
  const code = await runTool(title, vitest, [...args, `--reporter=${reporters.vitest}`], {
    HORNBOOK_TEST_REPORT: file,
    ...extra,
  });
  return readReport(`the ${project} tests`, file, code);
}

/**
 * Runs browser tests, or says why they cannot run, which is a failure.
 * @param {string} title
 * @param {boolean} all Also those in further places.
 * @param {readonly string[]} choice Which tests, as Playwright's command line takes it.
 * @returns {Promise<Report>}
 */
async function browserTests(title, all, choice) {
  const browser = await ensureBrowser();
  if ('missing' in browser) {
    console.log(`\nThe browser tests cannot run. ${browser.missing}`);
    return oneFailure('the browser tests', 'cannot run');
  }
  const file = join(reportFolder, 'browser.json');
  const args = ['test', '-c', 'e2e/playwright.config.ts', ...choice];
  const code = await runTool(title, playwright, [...args, `--reporter=list,${reporters.playwright}`], {
    HORNBOOK_TEST_REPORT: file,
    HORNBOOK_CHROMIUM: browser.path,
    ...sweep(all),
  });
  return readReport('the browser tests', file, code);
}

/**
 * One failure when HORNBOOK_CORPUS names something that is no corpus: a mistyped path must not look
 * like tests that were left out on purpose.
 * @returns {Report[]}
 */
function checkCorpus() {
  const corpus = process.env['HORNBOOK_CORPUS'];
  if (!corpus) return [];
  /** @type {string | undefined} */
  let problem;
  try {
    const archives = readdirSync(corpus).filter((name) => name.endsWith('.tar.xz'));
    if (archives.length === 0) problem = 'has no .tar.xz file in it';
  } catch {
    problem = 'is not a folder that can be read';
  }
  if (!problem) return [];
  return [oneFailure('HORNBOOK_CORPUS', `${corpus} ${problem}; correct it or leave it unset`)];
}

/**
 * Everything that `npm test` runs; each part also after another has failed.
 * @param {boolean} all
 * @returns {Promise<Report[]>}
 */
async function everydayTests(all) {
  // The types before the rules: they write the declarations that the rules read.
  const [types, layout] = await Promise.all([
    check('the types', astro, ['check']),
    check('the layout of the code', prettier, ['--check', '.']),
  ]);
  return [
    ...types,
    ...layout,
    ...(await check('the rules for the code', eslint, ['.'])),
    await vitestProject('Running the unit tests ...', 'unit', sweep(all)),
    await browserTests('Running the browser tests ...', all, [`--grep-invert=${long}`]),
  ];
}

/**
 * The browser tests that take long, and the sweeps over the corpus: a fixed sample of it, or all.
 * @param {boolean} all
 * @returns {Promise<Report[]>}
 */
async function longTests(all) {
  return [
    await browserTests('Running the long browser tests ...', all, [`--grep=${long}`]),
    await vitestProject('Running the long tests ...', 'full', sweep(all)),
  ];
}

/**
 * What tells the runners to leave nothing out.
 * @param {boolean} all
 * @returns {Record<string, string>}
 */
function sweep(all) {
  return all ? { HORNBOOK_SWEEP: 'all' } : {};
}

/**
 * Sets up, runs what the command line asks for, prints the counts.
 * @returns {Promise<number>} The exit code.
 */
async function main() {
  const { values } = parseArgs({
    options: { full: { type: 'boolean' }, all: { type: 'boolean' } },
  });
  await prepareProject();
  const corpus = checkCorpus();
  const reports = await (values.full ? longTests : everydayTests)(values.all === true);
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
