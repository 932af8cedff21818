import { eq } from 'drizzle-orm'
import { hosts } from '../../db/schema/hosts.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { sameValue } from '../../lib/same-value.ts'
import { manages } from '../access/may-manage.ts'
import { note } from '../audit/note.ts'
import { readHost } from './find-hosts.ts'
import type { HostInput } from './host-input.ts'

/** Changes what a host says of itself; legal pages and letters follow at once. Throws Refusal `not-found`, also for a foreign host. */
export async function editHost(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { id, host }: { id: string; host: HostInput },
): Promise<void> {
  const before = await readManagedHost({ store }, actor, id)
  const fields = (Object.keys(host) as (keyof HostInput)[]).filter((name) => !sameValue(before[name], host[name]))
  if (fields.length === 0) return
  await store.write((draft) => [
    draft.update(hosts).set(host).where(eq(hosts.id, id)),
    note(draft, actor, { hostId: id, eventId: null, at: clock.now(), verb: 'host.edited', about: id, fields }),
  ])
}

/** The host, for somebody who works for it. Throws Refusal `not-found`. */
export async function readManagedHost({ store }: Pick<Deps, 'store'>, actor: Actor, id: string) {
  const host = manages(actor, id) ? await readHost({ store }, id) : undefined
  if (!host) throw new Refusal('not-found')
  return host
}
