import fc from 'fast-check';

/**
 * The same inputs in every run, so that a test that fails speaks of the change at hand. `npm test -- --all` takes others in each
 * run; `npm run fuzz` looks much further at the reader of lessons and the import of progress.
 */
if (process.env['HORNBOOK_SWEEP'] !== 'all') fc.configureGlobal({ seed: 20_261 });
