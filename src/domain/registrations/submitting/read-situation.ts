import { asc, eq, sql } from 'drizzle-orm'
import { keptQueries } from '../../../db/kept-queries.ts'
import { type AttendanceMode, events } from '../../../db/schema/events.ts'
import { bookings, registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import { isOnHold } from '../changing/on-hold.ts'
import { personOf } from '../reading/person-of.ts'
import { type BookingForm, bookingFormOf, type PersonInBooking, readBookingForm } from './booking-form.ts'
import type { PersonForm } from './person-form.ts'

/** What stands under a submission id already. `people` are in the places of `form`; a place may be empty. */
export type EarlierBooking = {
  id: string
  hostId: string
  eventId: string
  revision: number
  form: BookingForm
  generation: number
  /** The form alone corrects nothing any more. */
  correctionEnded: boolean
  /** Somebody objected to a change of one of its people, and the office has not decided. */
  onHold: boolean
  people: (EarlierPerson | undefined)[]
}

/** A registration of the earlier form, in the order of that form. */
export type EarlierPerson = {
  id: string
  claimId: string
  email: string
  /** What that form said of the person, and what stands there by now, whoever wrote it. */
  form: PersonInBooking
  now: PersonForm
  generation: number
  changedAt: number
  cancelledAt: number | null
  /** A deputy has the seat now. */
  substituted: boolean
  sessions: { claim: string; session: string }[]
}

export type Situation = Awaited<ReturnType<typeof readSituation>>

type Asked = { submission: string } & ({ eventId: string } | { slug: string })

/** All that has to be known before a form can be taken: one round trip. */
export async function readSituation({ store }: Pick<Deps, 'store'>, asked: Asked) {
  const { setting, earlier } = queries(store.read)
  const { submission, ...event } = asked
  const [found, rows] = await Promise.all([
    setting.get({ eventId: null, slug: null, ...event }),
    earlier.all({ submission }),
  ])
  return {
    event: found,
    sessions: found ? (JSON.parse(found.sessions) as Session[]) : [],
    attendanceModes: found?.attendanceModes ?? [],
    accompanying: found?.accompanying ?? false,
    hasOpenCategories: found?.hasOpenCategories === 1,
    earlier:
      rows[0] &&
      earlierOf(
        rows[0].booking,
        found?.attendanceModes[0],
        rows.flatMap(({ registration, ...more }) => (registration ? [{ registration, ...more }] : [])),
      ),
  }
}

type Session = { id: string; startsAt: number | null; endsAt: number | null }

const queries = keptQueries((read) => {
  const sessions = sql<string>`(select json_group_array(json_object('id', i.id, 'startsAt', i.starts_at, 'endsAt', i.ends_at))
    from programme_items i where i.event_id = events.id and i.bookable)`
  const hasOpenCategories = sql<number>`exists (select 1 from categories k where k.event_id = events.id and k.access = 'open')`
  const held = sql<string>`(select json_group_array(json_object('claim', s.claim_id, 'session', s.session_id))
    from chosen_sessions s where s.registration_id = ${registrations.id} and s.state <> 'released')`
  const id = sql`coalesce(${sql.placeholder('eventId')}, (select e.id from events e where e.slug = ${sql.placeholder('slug')}))`
  return {
    setting: read
      .select({
        ...{ id: events.id, hostId: events.hostId, attendanceModes: events.attendanceModes },
        ...{ accompanying: events.accompanying, sessions, hasOpenCategories },
      })
      .from(events)
      .where(eq(events.id, id))
      .prepare(),
    earlier: read
      .select({
        booking: bookings,
        registration: registrations,
        sessions: held,
        onHold: isOnHold(sql`${registrations.id}`),
      })
      .from(bookings)
      .leftJoin(registrations, eq(registrations.bookingId, bookings.id))
      .where(eq(bookings.submission, sql.placeholder('submission')))
      .orderBy(asc(registrations.position), asc(sql`${registrations}.rowid`))
      .prepare(),
  }
})

type Rows = { registration: typeof registrations.$inferSelect; sessions: string; onHold: number }[]

function earlierOf(
  booking: typeof bookings.$inferSelect,
  mode: AttendanceMode | undefined,
  rows: Rows,
): EarlierBooking {
  const { id, hostId, eventId, revision, linkGeneration: generation } = booking
  const correctionEnded = booking.correctionEndedAt !== null
  const form = readBookingForm(booking.form, mode) ?? bookingFormOf({ people: [] })
  const people = form.people.map((person, position): EarlierPerson | undefined => {
    const here = rows.filter(({ registration }) => registration.position === position)
    const row = here.find(({ registration }) => registration.cancelledAt === null) ?? here.at(-1)
    if (!row) return undefined
    const { registration, sessions } = row
    return {
      id: registration.id,
      claimId: registration.claimId,
      email: registration.email,
      form: person,
      now: personOf({ registration }),
      generation: registration.linkGeneration,
      changedAt: registration.changedAt,
      cancelledAt: registration.cancelledAt,
      substituted: here.some((one) => one.registration.replacedBy !== null),
      sessions: JSON.parse(sessions) as EarlierPerson['sessions'],
    }
  })
  const onHold = rows.some((row) => row.onHold === 1)
  return { id, hostId, eventId, revision, form, generation, correctionEnded, onHold, people }
}
