import fc from 'fast-check';

/**
 * Uses the same inputs in every run, so that a failure is caused by the current change. `npm test -- --all` uses new inputs in each
 * run, and `npm run fuzz` tests the lesson parser and the progress import much longer.
 */
if (process.env['HORNBOOK_SWEEP'] !== 'all') fc.configureGlobal({ seed: 20_261 });
