import { and, asc, isNull, lte, sql } from 'drizzle-orm'
import { registrations } from '../../../db/schema/registrations.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { timeSlices } from '../../../lib/time-slices.ts'
import { noteRows } from '../../audit/note.ts'
import { leave } from '../cancelling/leave.ts'
import { takesPlace } from '../cancelling/takes-place.ts'
import { isOnHold } from '../changing/on-hold.ts'
import { writeTo, writeToContacts } from '../links/letters-about.ts'

/** Whoever is in question keeps the seat until the office has decided. */
const notOnHold = sql`not ${isOnHold(sql`${registrations.id}`)}`

const actor: Actor = { as: 'system', job: 'release-unconfirmed' }

/**
 * Lets go of seats whose people did not confirm their address in time, with a letter, and gives them to the next who wait; not
 * in an event that is called off.
 * Whoever confirms at the same moment stays. A second run finds nothing to do. Returns how many were due.
 */
export async function releaseUnconfirmed({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<number> {
  const now = clock.now()
  const due = await store.read
    .select({ id: registrations.id, bookingId: registrations.bookingId })
    .from(registrations)
    .where(
      and(
        lte(registrations.confirmBy, now),
        isNull(registrations.confirmedAt),
        isNull(registrations.cancelledAt),
        notOnHold,
        takesPlace(sql`${registrations.eventId}`),
      ),
    )
    .orderBy(asc(registrations.confirmBy), asc(sql`${registrations}.rowid`))
  const nextSlice = timeSlices()
  for (const { id, bookingId } of due) {
    const still = sql`(r.id = ${id} or r.accompanies = ${id}) and r.cancelled_at is null and not ${isOnHold(sql`r.id`)}
      and ${takesPlace(sql`r.event_id`)} and exists (select 1 from registrations u where u.id = ${id} and u.confirmed_at is null and u.confirm_by <= ${now}
        and not ${isOnHold(sql`u.id`)})`
    await store.write((draft) => [
      writeTo(draft, {
        kind: 'cancellation',
        facts: sql`json_object('seat', c.state,
          'confirmBy', (select cast(u.confirm_by as text) from registrations u where u.id = ${id}))`,
        where: still,
        now,
      }),
      writeToContacts(draft, {
        bookings: [bookingId],
        where: sql`exists (select 1 from registrations r where ${still})`,
        now,
      }),
      draft.run(
        noteRows(actor, { at: now, verb: 'registration.unconfirmed', rows: sql`registrations r where ${still}` }),
      ),
      ...leave(draft, { where: still, now }),
    ])
    await nextSlice()
  }
  return due.length
}
