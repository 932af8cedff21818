import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Draft, Statement } from '../../../db/database.ts'
import { refuse } from '../../../db/refuse.ts'
import { addressChanges } from '../../../db/schema/address-changes.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { mayManage } from '../../access/may-manage.ts'
import { note } from '../../audit/note.ts'
import { letterColumns } from '../links/letters-about.ts'
import { toCurrentAddress } from './object-to-change.ts'
import { type AddressChange, restoreAddress } from './restore-address.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'client'>

/** `restore`: the change that is taken back, with all that came after it; null: everything stays as it is now. */
type Decision = { eventId: string; about: string; restore: number | null }

/**
 * The office decides who is right about a registration or booking that is on hold. Kept: the hold ends, and both sides are
 * told. Restored: the seat goes back to who had that address, with a new link, and the link of the address in between dies.
 * Deciding again changes nothing. Returns the id of what stands now: a deputy who is taken back leaves a new registration.
 * Throws Refusal `not-found`, `forbidden`, `busy` (somebody else decided at the same moment), `already-registered` (the person
 * registered anew meanwhile), `cancelled-event`.
 */
export async function settleAddressChanges(deps: Uses, actor: Actor, decision: Decision): Promise<string> {
  const { eventId, about, restore } = decision
  const chain = await deps.store.read
    .select()
    .from(addressChanges)
    .where(and(eq(addressChanges.about, about), eq(addressChanges.eventId, eventId), isNull(addressChanges.settledAt)))
    .orderBy(asc(addressChanges.id))
  const [first] = chain
  if (!first || chain.every(({ objectedAt }) => objectedAt === null)) return about
  mayManage(actor, first.hostId)
  const restored = chain.find(({ id }) => id === restore)
  if (restore !== null && !restored) throw new Refusal('not-found')
  const now = deps.clock.now()
  const settle = (draft: Draft) => settling(draft, actor, { chain, restored, about, now })
  if (restored) return restoreAddress(deps, actor, restored, settle)
  await deps.store.write(settle)
  return about
}

type Settled = { chain: readonly AddressChange[]; restored: AddressChange | undefined; about: string; now: number }

/** Written first: the hold ends, and whoever loses the link is told while the row still knows where. */
function settling(draft: Draft, actor: Actor, { chain, restored, about, now }: Settled): Statement[] {
  const [{ hostId, eventId } = { hostId: '', eventId: null }] = chain
  const decision = restored ? 'restored' : 'kept'
  const inQuestion = sql`o.about = ${about} and o.objected_at is not null and o.settled_at is null`
  return [
    draft.run(refuse('busy', sql`not exists (select 1 from address_changes o where ${inQuestion})`)),
    draft.run(sql`insert into letters ${letterColumns}
      ${toCurrentAddress({ kind: 'address-settled', outcome: decision, where: inQuestion, now })}`),
    ...(restored ? [] : [toObjectors(draft, about, now)]),
    note(draft, actor, { hostId, eventId, at: now, verb: `address.${decision}`, about, fields: ['email'] }),
    draft.run(sql`update address_changes set settled_at = ${now}, decision = ${decision}
      where about = ${about} and settled_at is null`),
  ]
}

/** Who objected hears that the change stays; of the person it says nothing but the name they had. */
function toObjectors(draft: Draft, about: string, now: number): Statement {
  return draft.run(sql`insert into letters ${letterColumns}
    select o.host_id, o.event_id, o.about, 'address-settled',
      max(${now}, (select coalesce(max(l.revision), 0) from letters l where l.about = o.about)) + row_number() over (order by o.id),
      o.address, coalesce(r.language, b.language, 'de'), json_object('outcome', 'kept-elsewhere'), ${now}, ${now}
    from address_changes o left join registrations r on r.id = o.about left join bookings b on b.id = o.about
    where o.about = ${about} and o.objected_at is not null and o.settled_at is null`)
}
