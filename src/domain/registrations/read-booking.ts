import { and, eq, ne } from 'drizzle-orm'
import { bookings } from '../../db/schema/registrations.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { readBookingForm } from './booking-form.ts'
import { type PersonForm, personForm } from './registration-form.ts'

/** A form as it came in, whatever became of it: this says nothing about whether the person was known already. */
export type ReceivedForm = { person: PersonForm; receivedAt: Instant; correctedAt: Instant | null }

/**
 * The first person of the form that somebody sent online under a submission id. Undefined if there is none, or if it is forgotten; what the
 * office entered by hand is its own.
 */
export async function readBooking(
  { store }: Pick<Deps, 'store'>,
  { eventId, submission }: { eventId: string; submission: string },
): Promise<ReceivedForm | undefined> {
  const [row] = await store.read
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.submission, submission),
        eq(bookings.eventId, eventId),
        eq(bookings.source, 'online'),
        ne(bookings.form, ''),
      ),
    )
  const first = row && readBookingForm(row.form)?.people[0]
  if (!first) return undefined
  return { person: personForm.parse(first), receivedAt: row.receivedAt, correctedAt: row.correctedAt }
}
