import type { Log } from '../ports/log.ts'

/** One JSON object a line, with the time at which it was written; no field can take its place. */
export function jsonLog(now: () => number): Log {
  const line =
    (level: string) =>
    (what: string, fields: Record<string, unknown> = {}) =>
      console.log(JSON.stringify({ ...fields, at: new Date(now()).toISOString(), level, what }))
  return { info: line('info'), error: line('error') }
}
