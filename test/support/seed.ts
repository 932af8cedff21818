import fc from 'fast-check'

/**
 * The one place where searches by chance get their seed, see vite.config.ts: the same in every run of `npm test`, so that a
 * rare counterexample does not strike whoever comes next, and a new one in each `npm run test:deep`. A failure prints it with
 * its path and counterexample. What was found stays as an example beside the property.
 */
fc.configureGlobal({ seed: Number(process.env.SEED) })
