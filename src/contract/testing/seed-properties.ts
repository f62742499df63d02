import * as fc from 'fast-check';

/**
 * Every property is tried with the same values in every run, so that a change is judged by what it changes. `PROPERTY_SEED`
 * (a whole number) tries others, `PROPERTY_RUNS` more of them: how new failures are hunted.
 */
const { PROPERTY_SEED: seed = '20250701', PROPERTY_RUNS: runs = '100' } = process.env;
fc.configureGlobal({ seed: Number(seed), numRuns: Number(runs) });
