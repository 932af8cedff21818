/** One event in the life of the application: what, and figures. Never a path, an address or a name. */
type LogFields = Record<string, string | number | boolean | null> & LineHead
/** What every line has already: when, how grave, what. */
type LineHead = { at?: never; level?: never; what?: never }
export type Log = { info(what: string, fields?: LogFields): void; error(what: string, fields?: LogFields): void }
