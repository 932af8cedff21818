import type { Log } from '../ports/log.ts'

/** One JSON object a line, with the time at which it was written. */
export function jsonLog(now: () => number): Log {
  const line =
    (level: string) =>
    (what: string, fields: Record<string, unknown> = {}) =>
      console.log(JSON.stringify({ at: new Date(now()).toISOString(), level, what, ...fields }))
  return { info: line('info'), error: line('error') }
}
