import { fullName } from '../../lib/names.ts'
import type { Notified, NotifiedSession } from '../registrations/reading/notified.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import type { ChosenSession } from '../registrations/reading/read-sessions.ts'
import { attendanceOf, onlineAddress } from './online-address.ts'

type Place = Pick<RegistrationRecord, 'registration' | 'event' | 'state'>

/** What a letter that is rendered now tells somebody. */
export function notifiedNow(place: Place, sessions: readonly ChosenSession[]): Notified {
  const { registration, event } = place
  const { startsAt, endsAt, zone, venue } = event
  return {
    event: {
      ...{ name: fullName(registration), organisation: registration.organisation },
      ...{ attendance: attendanceOf(place), startsAt, endsAt, zone, venue },
      allDay: event.allDay ? 1 : 0,
      onlineUrl: onlineAddress(place),
    },
    sessions: Object.fromEntries(sessions.map((session) => [session.sessionId, notifiedOf(session, zone)])),
  }
}

function notifiedOf({ standing, title, startsAt, endsAt, room }: ChosenSession, zone: string): NotifiedSession {
  return {
    is: standing.is,
    rank: standing.is === 'waiting' ? standing.rank : null,
    title,
    startsAt,
    endsAt,
    room,
    zone,
  }
}
