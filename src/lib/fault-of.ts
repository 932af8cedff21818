type Fault = { error: string; code?: string }

/**
 * What a log may say of an error: its kind and the code of the database, the system or the network. Never its message, which
 * may hold the parameters of a query: names and addresses.
 */
export function faultOf(error: unknown): Fault {
  const name = error instanceof Error ? error.name : 'unknown'
  const code = codeOf(error)
  return code ? { error: name, code } : { error: name }
}

/** Faults of the disk or the file beneath the database: nothing can be written until somebody mends them. */
const ofTheDisk = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|PERM|NOMEM)/

/** The code of a write that failed for want of a disk that takes it; undefined if the error is of another kind. */
export function diskFault(error: unknown): string | undefined {
  const code = codeOf(error)
  return code && ofTheDisk.test(code) ? code : undefined
}

/** The innermost one: a library wraps an error into its own, the database knows what it was. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as { code?: unknown }
  const own = typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : undefined
  return codeOf(error.cause) ?? own
}
