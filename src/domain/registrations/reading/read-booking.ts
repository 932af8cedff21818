import { and, eq, gt, ne, sql } from 'drizzle-orm'
import { bookings } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import { day, type Instant } from '../../../lib/dates.ts'
import { type BookingForm, readBookingForm } from '../submitting/booking-form.ts'

/** A form as it came in, whatever became of it: this says nothing about whether the person was known already. */
export type ReceivedForm = {
  form: BookingForm
  receivedAt: Instant
  correctedAt: Instant | null
  correctionEnded: boolean
}

/**
 * The form that somebody sent online under a submission id. Undefined if there is none, if it is forgotten, or a day after it
 * was last sent: the id stands in browser histories. What the office entered by hand is its own.
 */
export async function readBooking(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { slug, submission }: { slug: string; submission: string },
): Promise<ReceivedForm | undefined> {
  const [row] = await store.read
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.submission, submission),
        sql`${bookings.eventId} = (select id from events where slug = ${slug})`,
        eq(bookings.source, 'online'),
        ne(bookings.form, ''),
        gt(sql`coalesce(${bookings.correctedAt}, ${bookings.receivedAt})`, clock.now() - day),
      ),
    )
  const form = row && readBookingForm(row.form)
  if (!form) return undefined
  return {
    form,
    receivedAt: row.receivedAt,
    correctedAt: row.correctedAt,
    correctionEnded: row.correctionEndedAt !== null,
  }
}
