import type { Instant } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { RegistrationRecord } from './read-registration.ts'

/** Until the event begins, and unless it is called off, its people decide for themselves. Throws Refusal `closed`, `cancelled-event`. */
export function mayStillDecide({ status, startsAt }: RegistrationRecord['event'], now: Instant): void {
  if (status === 'cancelled') throw new Refusal('cancelled-event')
  if (now >= startsAt) throw new Refusal('closed')
}
