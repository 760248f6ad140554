import fc from 'fast-check';

/**
 * The same inputs in every run, so that a test that fails speaks of the change at hand. `npm test -- --all` looks further, and
 * `npm run fuzz` much further.
 */
if (process.env['HORNBOOK_SWEEP'] !== 'all') fc.configureGlobal({ seed: 20_261 });
