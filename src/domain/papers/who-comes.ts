import type { Deps } from '../../deps.ts'
import { type Attendee, everyAttendee } from '../registrations/find-attendees.ts'

/** Everybody who has a seat and comes to the place, in German order, a page at a time. */
export async function* whoComes(deps: Pick<Deps, 'store'>, eventId: string): AsyncGenerator<Attendee> {
  for await (const attendee of everyAttendee(deps, { eventId, state: 'confirmed' })) {
    if (attendee.attendance === 'on-site') yield attendee
  }
}
