import type { Deps } from '../../deps.ts'
import { printedName } from '../../lib/printed-name.ts'
import { type Attendee, everyAttendee } from '../registrations/reading/find-attendees.ts'
import type { ForWhom } from './for-whom.ts'

/** Everybody who has a seat and comes to the place, or some of them, in German order, a page at a time. */
export async function* whoComes(
  deps: Pick<Deps, 'store'>,
  eventId: string,
  whom: ForWhom = {},
): AsyncGenerator<Attendee> {
  for await (const attendee of everyAttendee(deps, { eventId, state: 'confirmed', ...whom })) {
    if (attendee.attendance === 'on-site') yield printedName(attendee)
  }
}
