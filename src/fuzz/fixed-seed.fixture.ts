import fc from 'fast-check';

/**
 * The same inputs in every run, so that a test that fails speaks of the change at hand. Looking further is for `npm run fuzz`,
 * and for `npm test -- --all`.
 */
if (process.env['HORNBOOK_SWEEP'] !== 'all') fc.configureGlobal({ seed: 20_261 });
