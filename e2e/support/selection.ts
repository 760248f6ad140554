/**
 * Which browser tests run. `HORNBOOK_SELECTION` is `everyday` in `npm test` and `full` in `npm run test:full`, which runs
 * exactly the tests that the other one leaves out. Without the variable, all of them run.
 *
 * Tags of tests:
 * - `@long`: takes long, so it runs in full only
 * - `@everywhere`: a journey that runs in each place every day
 * - `@http`, `@disk`: makes sense in this place only
 */
const chosen = process.env['HORNBOOK_SELECTION'];

/** Files whose tests depend on the place, and tags with the same meaning. */
const dependsOnPlace = '(?:firefox|redirects|search|storage)\\.spec\\.ts|@everywhere|@http';

/** Files whose logic has unit tests in a document without a browser: every day only their journeys run in one. */
const unitTested = '(?:blanks|lesson|progress|question|quiz|tasks)\\.spec\\.ts';

/** Tests in these files that are not journeys. */
const furtherOnDisk = `(?=.*${unitTested})(?!.*(?:@everywhere|@disk))`;

/** Options of a Playwright project that choose tests by title, file and tags. */
export interface Selection {
  readonly grep?: RegExp;
  readonly grepInvert?: RegExp;
}

/** Returns the tests of a project that takes all tests in its files. */
export function selectTests(selection = chosen): Selection {
  if (selection === 'everyday') return { grepInvert: /@long/ };
  return selection === 'full' ? { grep: /@long/ } : {};
}

/** Returns the tests that run on a disk. */
export function selectOnDisk(selection = chosen): Selection {
  if (selection === 'everyday') return { grepInvert: new RegExp(`^(?:${furtherOnDisk}|.*(?:@long|@http))`, 's') };
  const others = new RegExp(`^(?:${furtherOnDisk}|.*@long)`, 's');
  return selection === 'full' ? { grep: others, grepInvert: /@http/ } : { grepInvert: /@http/ };
}

/** Returns the tests that run on a web host. */
export function selectOnTheWeb(selection = chosen): Selection {
  if (selection === 'everyday') return { grep: new RegExp(dependsOnPlace), grepInvert: /@long|@disk/ };
  const others = new RegExp(`^(?:(?=.*@long)|(?!.*(?:${dependsOnPlace})))`, 's');
  return selection === 'full' ? { grep: others, grepInvert: /@disk/ } : { grepInvert: /@disk/ };
}
