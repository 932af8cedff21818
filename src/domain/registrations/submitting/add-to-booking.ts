import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { mayChangeBooking } from '../../access/may-manage.ts'
import { readBookingRecord } from '../reading/read-booking-record.ts'
import { bookingFormOf, type Person, type PersonInBooking, samePerson } from './booking-form.ts'
import { type Registered, register } from './register.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

/**
 * Registers more people of a booking, as a correction of its form: sending them twice adds them once. They come in like
 * everybody, at the end of the queue; a group that wanted all or none is joined by a group of its own.
 * Throws Refusal `not-found`, `forbidden`, and what `register` throws for people who come now.
 */
export async function addToBooking(
  deps: Uses,
  actor: Actor,
  bookingId: string,
  { people, privacyVersion }: { people: readonly Person[]; privacyVersion: string },
): Promise<Registered> {
  const record = await readBookingRecord(deps, bookingId)
  if (!record?.form) throw new Refusal('not-found')
  const { booking, form, event } = record
  mayChangeBooking(actor, booking)
  const first = form.people.length
  const moved = people.map((person) => ({
    ...person,
    ...(person.accompanies == null ? {} : { accompanies: person.accompanies + first }),
  }))
  const added = bookingFormOf({ people: moved }, event.attendanceModes[0]).people
  const missing = added.filter((person) => !form.people.some((known) => sameButForPlace(known, person)))
  return register(deps, actor, {
    eventId: event.id,
    submission: booking.submission,
    contact: form.contact,
    together: form.together,
    people: [...form.people, ...missing],
    privacyVersion,
    expected: booking.revision,
  })
}

/** A repeat names the place of whom somebody accompanies anew. */
function sameButForPlace(one: PersonInBooking, other: PersonInBooking): boolean {
  return samePerson({ ...one, accompanies: null }, { ...other, accompanies: null })
}
