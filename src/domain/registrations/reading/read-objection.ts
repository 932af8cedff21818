import { eq } from 'drizzle-orm'
import { addressChanges } from '../../../db/schema/address-changes.ts'
import { events } from '../../../db/schema/events.ts'
import { hosts } from '../../../db/schema/hosts.ts'
import type { Deps } from '../../../deps.ts'
import type { Instant } from '../../../lib/dates.ts'
import { objectionTime, readObjectionToken } from '../changing/objection-link.ts'

type AddressChange = typeof addressChanges.$inferSelect

/** A change as who had the address before may see it. `over`: the time to object is over. */
export type Objection = {
  change: AddressChange
  event: typeof events.$inferSelect
  host: typeof hosts.$inferSelect
  state: 'open' | 'objected' | 'kept' | 'restored' | 'over'
}

/** By the token of the link in a letter; undefined for a wrong or an erased one. */
export async function readObjection(
  { store, clock, keys }: Pick<Deps, 'store' | 'clock' | 'keys'>,
  token: string,
): Promise<Objection | undefined> {
  const id = await readObjectionToken(keys, token)
  if (id === undefined) return undefined
  const [row] = await store.read
    .select({ change: addressChanges, event: events, host: hosts })
    .from(addressChanges)
    .innerJoin(events, eq(events.id, addressChanges.eventId))
    .innerJoin(hosts, eq(hosts.id, addressChanges.hostId))
    .where(eq(addressChanges.id, id))
  if (!row || row.event.forgottenAt !== null) return undefined
  return { ...row, state: stateOf(row.change, clock.now()) }
}

function stateOf({ decision, objectedAt, changedAt }: AddressChange, now: Instant): Objection['state'] {
  if (decision) return decision
  if (objectedAt !== null) return 'objected'
  return now < changedAt + objectionTime ? 'open' : 'over'
}
