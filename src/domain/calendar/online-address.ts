import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'

/** Where somebody takes part online; empty for who comes to the place, has no seat, or if there is no address (yet). */
export function onlineAddress({
  event,
  registration,
  state,
}: Pick<RegistrationRecord, 'event' | 'registration' | 'state'>): string {
  const online = registration.attendance === 'online' || !event.attendanceModes.includes('on-site')
  return online && state === 'confirmed' ? event.onlineUrl : ''
}
