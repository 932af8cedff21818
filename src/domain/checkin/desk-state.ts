import { hour, type Instant } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Desk } from './desk.ts'

export type DeskState = 'open' | 'closed' | 'expired'

type Times = Pick<Desk, 'openedAt' | 'closesAt' | 'closedAt'>

/** How long scans that were made in time are still taken from a device that was offline. */
const lateScans = 48 * hour

/** Closed by hand, or over by itself; either way devices wipe what they hold. */
export function deskState(desk: Times, now: Instant): DeskState {
  if (desk.closedAt !== null && desk.closedAt <= now) return 'closed'
  return now < desk.closesAt ? 'open' : 'expired'
}

/** First instant at which a scan no longer counts. */
export function deskEnd({ closesAt, closedAt }: Times): Instant {
  return Math.min(closesAt, closedAt ?? closesAt)
}

/** Throws Refusal `desk-closed`. */
export function mustBeOpen(desk: Times, now: Instant): void {
  if (deskState(desk, now) !== 'open') throw new Refusal('desk-closed')
}

/** Throws Refusal `desk-closed` once nothing is taken from the desk any more, not even what it scanned in time. */
export function mustTakeLateScans(desk: Times, now: Instant): void {
  if (now >= deskEnd(desk) + lateScans) throw new Refusal('desk-closed')
}

/** A rehearsal leaves no trace: nobody is registered, renamed or written to. Throws Refusal `rehearsal`. */
export function mustBeForReal({ rehearsal }: Pick<Desk, 'rehearsal'>): void {
  if (rehearsal) throw new Refusal('rehearsal')
}
