import { sql } from 'drizzle-orm'
import { refuse } from '../../../db/refuse.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { mayChange } from '../../access/may-manage.ts'
import { noteRows } from '../../audit/note.ts'
import { isCancelled } from '../cancelling/is-cancelled.ts'
import { standing, writeTo } from '../links/letters-about.ts'
import { registrationWith } from '../reading/read-registration.ts'
import { mustNotBeOnHold, refuseOnHold } from './on-hold.ts'

/**
 * Confirms the address of a registration: the held seat is the person's, and the letter that tells how they stand goes out.
 * Confirming again changes nothing. Throws Refusal `not-found`, `forbidden`, `already-cancelled` (the time was over),
 * `on-hold`.
 */
export async function confirmAddress(deps: Pick<Deps, 'store' | 'clock'>, actor: Actor, id: string): Promise<void> {
  const record = await registrationWith(deps, id)
  mayChange(actor, record.registration)
  mustNotBeOnHold(actor, record)
  const now = deps.clock.now()
  const unconfirmed = sql`r.id = ${id} and r.cancelled_at is null and r.confirm_by is not null and r.confirmed_at is null`
  const confirmed = sql`r.id = ${id} and r.confirmed_at = ${now} and r.changed_at = ${now}`
  await deps.store.write((draft) => [
    refuseOnHold(draft, actor, record.registration),
    draft.run(refuse('already-cancelled', isCancelled(id))),
    draft.run(sql`update registrations as r set confirmed_at = ${now}, changed_at = ${now} where ${unconfirmed}`),
    writeTo(draft, {
      kind: standing(now),
      where: sql`${confirmed} and not exists (select 1 from letters l where l.about = r.id and l.written_at = ${now} and l.kind <> 'confirm-address')`,
      now,
    }),
    draft.run(
      noteRows(actor, { at: now, verb: 'registration.confirmed', rows: sql`registrations r where ${confirmed}` }),
    ),
  ])
}
