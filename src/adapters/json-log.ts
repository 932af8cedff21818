import { faultOf } from '../lib/fault-of.ts'
import type { Log } from '../ports/log.ts'

/**
 * One JSON object a line, with the time at which it was written; no field can take its place. Stacks hold messages, and
 * messages personal data: they are printed only where every person is invented.
 */
export function jsonLog(now: () => number, { stacks }: { stacks: boolean }): Log {
  const line =
    (level: string) =>
    (what: string, fields: Record<string, unknown> = {}) =>
      console.log(JSON.stringify({ ...fields, at: new Date(now()).toISOString(), level, what }))
  return {
    info: line('info'),
    error: line('error'),
    fault: (what, error, fields = {}) => {
      line('error')(what, { ...fields, ...faultOf(error) })
      if (stacks) console.error(error)
    },
  }
}
