import { bookingFeed, copiesFile } from '../../domain/calendar/booking-calendar.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { sendCalendarText } from '../ui/send-calendar.ts'
import { sendFormerCalendar } from '../ui/send-former-calendar.ts'
import { unknownLink } from '../ui/unknown-link.tsx'
import { ownBooking, personInBooking } from './own-booking.ts'

/** `/b/:token/people/:id/calendar.ics`: for the calendar of the office. Who has no seat has no entry: Refusal `not-found`. */
export async function sendCalendarOf(c: Context<'/b/:token/people/:id/calendar.ics'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const record = await personInBooking(c, own)
  const text = record.state === 'confirmed' && (await copiesFile(c.env, record))
  if (!text) throw new Refusal('not-found')
  return sendCalendarText(c, text, { file: `${own.event.slug}.ics` })
}

/** `/b/:token/calendar.ics`: the feed of everybody in the booking, for the calendar of the office. */
export async function sendBookingFeed(c: Context<'/b/:token/calendar.ics'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return sendFormerCalendar(c, 'contact')
  return sendCalendarText(c, await bookingFeed(c.env, own))
}
