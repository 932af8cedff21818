import { personCalendar } from '../../domain/calendar/person-calendar.ts'
import { calendarContentType } from '../../formats/ics.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Ask } from '../env.ts'
import { unknownLink } from '../ui/unknown-link.tsx'
import { ownBooking, personInBooking } from './own-booking.ts'

/** `/b/:token/people/:id/calendar.ics`: for the calendar of the office. Who has no seat has no entry: Refusal `not-found`. */
export async function sendCalendarOf(c: Ask<'/b/:token/people/:id/calendar.ics'>): Promise<Response> {
  const own = await ownBooking(c)
  if (!own) return unknownLink(c)
  const record = await personInBooking(c, own)
  if (record.state !== 'confirmed') throw new Refusal('not-found')
  return c.body(await personCalendar(c.env, record, c.var.language), 200, {
    'Content-Type': calendarContentType(),
    'Content-Disposition': `attachment; filename="${own.event.slug}.ics"`,
  })
}
