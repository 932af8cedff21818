import type { ListScope } from '../../db/schema/checkin.ts'
import { clockIn, type Instant } from '../../lib/dates.ts'
import type { Desk } from './desk.ts'

/** In which list of the event a scan at this instant counts: of the desk's session, else of the calendar day in the zone of the event. */
export function listAt(
  { sessionId, event }: Pick<Desk, 'sessionId' | 'event'>,
  at: Instant,
): { scope: ListScope; key: string } {
  if (sessionId !== null) return { scope: 'session', key: sessionId }
  return { scope: 'day', key: clockIn(at, event.zone).date }
}
