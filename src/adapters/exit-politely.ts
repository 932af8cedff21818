import { ConfigError } from '../lib/config-error.ts'

/** The end of a process that could not begin: a sentence and EX_CONFIG (sysexits.h) for what the operator can mend; a bug crashes. */
export function exitPolitely(error: unknown): never {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exit(78)
}
