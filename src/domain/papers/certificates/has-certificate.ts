import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'
import type { RegistrationRecord } from '../../registrations/reading/read-registration.ts'
import { readCertificateState } from './read-certificate-state.ts'

/** Whether there is a certificate for somebody to fetch: they were checked in, the event is over, and the office did not take it back. */
export async function hasCertificate(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  record: RegistrationRecord,
): Promise<boolean> {
  if (!isOver(record, clock.now())) return false
  const { attended, withdrawn } = await readCertificateState({ store }, record.registration.id)
  return attended && !withdrawn
}

/** Whether the day has come on which people fetch their certificates: an event that took place is over. */
export function isOver({ event }: Pick<RegistrationRecord, 'event'>, now: Instant): boolean {
  return event.status !== 'cancelled' && now >= event.endsAt
}
