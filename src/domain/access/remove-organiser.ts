import { and, eq, sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import { members } from '../../db/schema/access.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { noteRows, who } from '../audit/note.ts'
import { mayManage } from './may-manage.ts'

type Removed = { hostId: string; userId: string }

/**
 * Somebody no longer works for a host. Whoever works for none any more is signed out by a trigger; what they did stays in the
 * trail. Nobody removes themselves, so that the last one stays. Doing it again changes nothing.
 * Throws Refusal `forbidden` (also for oneself), `not-found` (whoever asks was removed at the same moment).
 */
export async function removeOrganiser(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { hostId, userId }: Removed,
): Promise<void> {
  mayManage(actor, hostId)
  if (actor.as === 'staff' && actor.userId === userId) throw new Refusal('forbidden')
  const by = who(actor)
  await store.write((draft) => [
    // Two who remove each other: the second is no longer one of them.
    draft.run(
      refuse(
        'not-found',
        sql`${by.actor} = 'staff'
        and not exists (select 1 from ${members} where host_id = ${hostId} and user_id = ${by.actorId})`,
      ),
    ),
    draft.run(
      noteRows(actor, {
        at: clock.now(),
        verb: 'organiser.removed',
        ...{
          rows: sql`${members} where host_id = ${hostId} and user_id = ${userId}`,
          eventId: sql`null`,
          about: sql`user_id`,
        },
      }),
    ),
    draft.delete(members).where(and(eq(members.hostId, hostId), eq(members.userId, userId))),
  ])
}
