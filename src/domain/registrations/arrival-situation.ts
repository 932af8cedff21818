import { and, asc, eq, sql } from 'drizzle-orm'
import { events, programmeItems } from '../../db/schema/events.ts'
import { bookings, registrations } from '../../db/schema/registrations.ts'
import { categories } from '../../db/schema/seats.ts'
import type { Deps } from '../../deps.ts'
import type { EarlierPerson } from './arriving-people.ts'
import { type BookingForm, bookingFormOf, readBookingForm } from './booking-form.ts'

/** What stands under a submission id already. `people` are in the places of `form`; a place may be empty. */
export type EarlierBooking = {
  id: string
  hostId: string
  eventId: string
  kept: string
  form: BookingForm
  generation: number
  people: (EarlierPerson | undefined)[]
}

export type Situation = Awaited<ReturnType<typeof readSituation>>

/** All that has to be known before a form can be taken: one round trip. */
export async function readSituation({ store }: Pick<Deps, 'store'>, input: { eventId: string; submission: string }) {
  const { read } = store
  const held = sql<string>`(select json_group_array(json_object('claim', s.id, 'session', q.key))
    from claims s join needs n on n.claim_id = s.id join quotas q on q.id = n.quota_id
    where s.after_claim = ${registrations.claimId} and s.state <> 'released' and n.registration_id = ${registrations.id})`
  const [[event], sessions, open, [booking], people] = await read.batch([
    read.select().from(events).where(eq(events.id, input.eventId)),
    read
      .select({ id: programmeItems.id, startsAt: programmeItems.startsAt, endsAt: programmeItems.endsAt })
      .from(programmeItems)
      .where(and(eq(programmeItems.eventId, input.eventId), eq(programmeItems.bookable, true))),
    read
      .select({ id: categories.id })
      .from(categories)
      .where(and(eq(categories.eventId, input.eventId), eq(categories.access, 'open'))),
    read.select().from(bookings).where(eq(bookings.submission, input.submission)),
    read
      .select({ registration: registrations, sessions: held })
      .from(bookings)
      .innerJoin(registrations, eq(registrations.bookingId, bookings.id))
      .where(eq(bookings.submission, input.submission))
      .orderBy(asc(registrations.position), asc(sql`${registrations}.rowid`)),
  ])
  return {
    event,
    sessions,
    attendanceModes: event?.attendanceModes ?? [],
    accompanying: event?.accompanying ?? false,
    hasOpenCategories: open.length > 0,
    earlier: booking && earlierOf(booking, people),
  }
}

type Rows = { registration: typeof registrations.$inferSelect; sessions: string }[]

function earlierOf(booking: typeof bookings.$inferSelect, rows: Rows): EarlierBooking {
  const { id, hostId, eventId, form: kept, linkGeneration: generation } = booking
  const form = readBookingForm(kept) ?? { ...bookingFormOf({ people: [] }) }
  const people = form.people.map((_, position) => {
    const here = rows.filter(({ registration }) => registration.position === position)
    const row = here.find(({ registration }) => registration.cancelledAt === null) ?? here.at(-1)
    if (!row) return undefined
    const { registration, sessions } = row
    return {
      id: registration.id,
      claimId: registration.claimId,
      email: registration.email,
      generation: registration.linkGeneration,
      cancelledAt: registration.cancelledAt,
      substituted: here.some((one) => one.registration.replacedBy !== null),
      sessions: JSON.parse(sessions) as EarlierPerson['sessions'],
    }
  })
  return { id, hostId, eventId, kept, form, generation, people }
}
