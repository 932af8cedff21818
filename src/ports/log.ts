/** One event in the life of the application: what, and figures. Never a path, an address or a name. */
type LogFields = Record<string, string | number | boolean | null> & LineHead
/** What every line has already: when, how grave, what. */
type LineHead = { at?: never; level?: never; what?: never }
export type Log = {
  info(what: string, fields?: LogFields): void
  error(what: string, fields?: LogFields): void
  /** An error that nobody expected: its kind, its code and its place, never its message. */
  fault(what: string, error: unknown, fields?: LogFields): void
}
