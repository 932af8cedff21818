import { eq, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import { refuse } from '../../../db/refuse.ts'
import type { AttendanceMode } from '../../../db/schema/events.ts'
import { registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import type { Instant } from '../../../lib/dates.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { countAttempts } from '../../access/count-attempt.ts'
import { countsOfLetters } from '../../access/count-letters.ts'
import { manages, mayChange } from '../../access/may-manage.ts'
import { note } from '../../audit/note.ts'
import { inTime } from '../../seats/deadlines.ts'
import { isCancelled } from '../cancelling/is-cancelled.ts'
import { writeTo, writeToContacts } from '../links/letters-about.ts'
import { type RegistrationRecord, registrationWith } from '../reading/read-registration.ts'
import { mustNotBeOnHold, refuseOnHold } from './on-hold.ts'
import { keepingSeats, reseat } from './reseat.ts'

type Move = {
  categoryId?: string | null | undefined
  attendance?: AttendanceMode | undefined
  reason?: string | undefined
}

/**
 * Puts a person into another category, or another mode of attendance. The seat is kept, or nothing changes; who waits keeps
 * the rank, and is granted at once if there is room now. Closed categories are open to the office; people move by themselves
 * until the deadline for changes, into what is open at the moment. Another mode of attendance is told the person and who
 * registered them, with what it changes in their calendars; a category alone is not.
 * Throws Refusal `not-found`, `forbidden`, `on-hold`, `too-many` (letters to this address in an hour), `already-cancelled`, `too-late-to-change`, `closed` (the event has begun),
 * `category-closed`, `full`, `invalid` (no such category or mode at this event), `cancelled-event`.
 */
export async function moveCategory(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>,
  actor: Actor,
  id: string,
  { categoryId, attendance, reason }: Move,
): Promise<void> {
  const record = await registrationWith(deps, id)
  const { registration, event } = record
  mayChange(actor, registration)
  mustNotBeOnHold(actor, record)
  const byOffice = manages(actor, registration.hostId)
  if (record.state === 'cancelled') throw new Refusal('already-cancelled')
  if (event.status === 'cancelled') throw new Refusal('cancelled-event')
  const to = {
    category: categoryId === undefined ? registration.categoryId : categoryId,
    attendance: attendance ?? registration.attendance,
  }
  if (!event.attendanceModes.includes(to.attendance)) throw new Refusal('invalid')
  const fields = [
    ...(to.category === registration.categoryId ? [] : (['category'] as const)),
    ...(to.attendance === registration.attendance ? [] : (['attendance'] as const)),
  ]
  if (fields.length === 0) return
  const now = deps.clock.now()
  if (!byOffice) inTime(event, 'change', now)
  const { hostId } = registration
  const otherMode = fields.includes('attendance')
  const address = registration.email || (record.contact?.email ?? '')
  const counts = otherMode ? await countsOfLetters(deps, actor, hostId, [address]) : []
  await keepingSeats(
    deps.store.write((draft) => [
      refuseOnHold(draft, actor, registration),
      ...(counts.length > 0 ? [countAttempts(draft, counts, now)] : []),
      draft.run(refuse('already-cancelled', isCancelled(id))),
      draft.run(
        refuse(
          'invalid',
          sql`${to.category} is not null
          and not exists (select 1 from categories where id = ${to.category} and event_id = ${event.id})`,
        ),
      ),
      draft.run(
        refuse(
          'category-closed',
          sql`exists (select 1 from categories k where k.id = ${to.category}
          and ${!byOffice && fields.includes('category')} and (k.access = 'closed'
            or ${now} not between coalesce(k.opens_at, ${event.opensAt}) and coalesce(k.closes_at, ${event.closesAt}) - 1))`,
        ),
      ),
      draft
        .update(registrations)
        .set({ categoryId: to.category, attendance: to.attendance, changedAt: now })
        .where(eq(registrations.id, id)),
      ...reseat(draft, deps.ids, { id, now }),
      ...(otherMode ? letters(draft, record, { category: to.category, now }) : []),
      note(draft, actor, {
        ...{ hostId, eventId: event.id, at: now, about: id },
        verb: 'registration.moved',
        fields,
        ...(reason === undefined ? {} : { reason }),
      }),
    ]),
  )
}

/** After what reseating has written: whoever got a seat by it hears of everything in that letter, and of nothing twice. */
function letters(
  draft: Draft,
  { registration: { id, bookingId, categoryId, email } }: RegistrationRecord,
  { category, now }: { category: string | null; now: Instant },
): Statement[] {
  const name = (of: string | null) => sql`(select json(name) from categories where id = ${of})`
  const facts =
    category === categoryId
      ? sql`'{"changes":"attendance"}'`
      : sql`json_object('changes', 'attendance', 'category',
        json_object('of', ${id}, 'from', ${name(categoryId)}, 'to', ${name(category)}) || '')`
  return [
    writeTo(draft, { kind: 'change', facts, where: sql`r.id = ${id} and r.email <> ''`, now }),
    writeToContacts(draft, {
      ...{ bookings: [bookingId], kind: 'booking-change', facts, now },
      where: sql`lower(b.contact_email) <> lower(${email})`,
    }),
  ]
}
