import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'

type Place = Pick<RegistrationRecord, 'event' | 'registration' | 'state'>

/** Whether somebody takes part online: by their choice, or because nobody can come to the place. */
export function comesOnline({ event, registration }: Pick<Place, 'event' | 'registration'>): boolean {
  return registration.attendance === 'online' || !event.attendanceModes.includes('on-site')
}

/** Where somebody takes part online; empty for who comes to the place, has no seat, or if there is no address (yet). */
export function onlineAddress(place: Place): string {
  return comesOnline(place) && place.state === 'confirmed' ? place.event.onlineUrl : ''
}
