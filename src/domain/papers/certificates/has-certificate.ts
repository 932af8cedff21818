import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'
import { wasAdmitted } from '../../checkin/find-attended.ts'
import type { RegistrationRecord } from '../../registrations/read-registration.ts'

/** Whether there is a certificate for somebody to fetch: they were checked in, and the event is over. */
export async function hasCertificate(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  record: RegistrationRecord,
): Promise<boolean> {
  if (!isOver(record, clock.now())) return false
  const found = await store.read.all(
    sql`select 1 from registrations r where r.id = ${record.registration.id} and ${wasAdmitted}`,
  )
  return found.length > 0
}

/** Whether the day has come on which people fetch their certificates: an event that took place is over. */
export function isOver({ event }: Pick<RegistrationRecord, 'event'>, now: Instant): boolean {
  return event.status !== 'cancelled' && now >= event.endsAt
}
