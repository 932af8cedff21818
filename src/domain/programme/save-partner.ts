import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { columnsOf } from '../../db/columns-of.ts'
import { refuse } from '../../db/refuse.ts'
import { eventPartners } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { note } from '../audit/note.ts'
import { line, map, needed } from '../events/input-parts.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'

/** A body beside the host, as the office fills it in. */
export const partnerInput = z.object({ name: map(needed(200), line(200)), role: z.enum(['cooperation', 'inviting']) })
export type PartnerInput = z.infer<typeof partnerInput>

/** Names another body beside the host, or changes one. Throws Refusal `not-found`. */
export async function savePartner(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, id, partner }: { eventId: string; id?: string | undefined; partner: PartnerInput },
): Promise<void> {
  const { hostId } = await readManagedEvent(deps, actor, eventId)
  const it = id ?? deps.ids.next()
  const last = sql<number>`(select coalesce(max(position) + 1, 0) from event_partners where event_id = ${eventId})`
  await deps.store.write((draft) => [
    draft.run(
      refuse(
        'not-found',
        sql`${id ?? null} is not null
        and not exists (select 1 from event_partners where id = ${it} and event_id = ${eventId})`,
      ),
    ),
    id === undefined
      ? draft.insert(eventPartners).values({ id: it, hostId, eventId, position: last, ...partner })
      : draft.update(eventPartners).set(columnsOf(eventPartners, partner)).where(eq(eventPartners.id, id)),
    note(draft, actor, { hostId, eventId, at: deps.clock.now(), verb: 'partner.saved', about: it }),
  ])
}
