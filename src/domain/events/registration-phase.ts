import type { Instant } from '../../lib/dates.ts'
import type { EventRecord } from './read-event.ts'

/** Where an event stands for somebody who wants to register. */
export type RegistrationPhase = 'not-open-yet' | 'open' | 'closed' | 'over' | 'cancelled'

/** The same comparison as in the batch: the deadline is the first instant too late. */
export function registrationPhase(
  event: Pick<EventRecord, 'status' | 'opensAt' | 'closesAt' | 'endsAt'>,
  now: Instant,
): RegistrationPhase {
  if (event.status === 'cancelled') return 'cancelled'
  if (now >= event.endsAt) return 'over'
  if (now < event.opensAt) return 'not-open-yet'
  return now < event.closesAt ? 'open' : 'closed'
}
