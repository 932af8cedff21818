import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { mayChange } from '../../access/may-manage.ts'
import { noteRows } from '../../audit/note.ts'
import { inTime } from '../../seats/deadlines.ts'
import { mustNotBeOnHold, refuseOnHold } from '../changing/on-hold.ts'
import { writeTo, writeToContacts } from '../links/letters-about.ts'
import { registrationWith } from '../reading/read-registration.ts'
import { leave } from './leave.ts'

/**
 * Cancels a registration with whoever accompanies it, declines an offer, or withdraws an application. The seats go to the
 * next who wait in the same batch, with letters to all and the contact. Cancelling again changes nothing and is no error;
 * after the deadline, or once the event is called off, only the office cancels.
 * Throws Refusal `not-found`, `forbidden`, `on-hold`, `too-late-to-cancel`, `closed` (the event has begun), `cancelled-event`.
 */
export async function cancelRegistration(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  id: string,
  reason?: string,
): Promise<void> {
  const record = await registrationWith(deps, id)
  mayChange(actor, record.registration)
  mustNotBeOnHold(actor, record)
  const now = deps.clock.now()
  if (actor.as === 'attendee' || actor.as === 'contact') inTime(record.event, 'cancel', now)
  const leaving = sql`(r.id = ${id} or r.accompanies = ${id}) and r.cancelled_at is null`
  await deps.store.write((draft) => [
    refuseOnHold(draft, actor, record.registration),
    writeTo(draft, { kind: 'cancellation', facts: sql`json_object('seat', c.state)`, where: leaving, now }),
    writeToContacts(draft, {
      bookings: [record.registration.bookingId],
      where: sql`exists (select 1 from registrations where id = ${id} and cancelled_at is null)`,
      now,
    }),
    draft.run(
      noteRows(actor, { at: now, verb: 'registration.cancelled', reason, rows: sql`registrations r where ${leaving}` }),
    ),
    ...leave(draft, { where: leaving, now }),
  ])
}
