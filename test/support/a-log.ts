import { faultOf } from '../../src/lib/fault-of.ts'
import type { Log } from '../../src/ports/log.ts'

/** A log that keeps what went wrong, each line as it is printed. */
export function aLog() {
  const lines: Record<string, unknown>[] = []
  const log: Log = {
    info: () => {},
    error: (what, fields) => void lines.push({ what, ...fields }),
    fault: (what, error, fields) => void lines.push({ what, ...fields, ...faultOf(error) }),
  }
  return { log, lines }
}
