import { type Instant, instantOf, monthsLater } from '../../lib/dates.ts'
import { type EventInput, spanOf, windowOf } from './event-input.ts'

/** What the database keeps of the office's input: days become instants of the zone, the deadline the first one too late. */
export function eventColumns(input: EventInput, now: Instant) {
  const { slug, title, description, audience, freeOfCharge, allDay, zone, venue, contact } = input
  const { startsAt, endsAt } = spanOf(input)
  return {
    slug,
    seriesId: input.seriesId ?? null,
    title,
    description,
    audience,
    freeOfCharge,
    allDay,
    zone,
    venue,
    contact,
    startsAt,
    endsAt,
    ...windowOf(input),
    forgetAt: input.forgetDate ? instantOf(input.forgetDate, '00:00', zone) : monthsLater(endsAt, eventMonths, zone),
    changedAt: now,
  }
}

/** Calendar months after its end until an event is forgotten, unless the office sets another day. */
export const eventMonths = 3
