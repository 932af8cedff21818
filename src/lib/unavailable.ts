/** What the application stands on does not answer, or not in time. Whether a write happened is not known then. */
export class Unavailable extends Error {
  /** In a log: the system's own code stands in the cause, if there is one. */
  readonly code: string

  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Unavailable'
    this.code = code
  }
}

/** Whether that is what lies behind an error, however libraries wrapped it; a lock that stayed is no other. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error instanceof Unavailable || isLockedOut(error) || isUnavailable(error.cause)
}

function isLockedOut(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
