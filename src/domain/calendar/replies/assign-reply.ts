import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { mayManage } from '../../access/may-manage.ts'
import { readRegistration } from '../../registrations/reading/read-registration.ts'
import { closingBatch } from './closing-batch.ts'
import { readManagedReply } from './find-replies.ts'
import { judgeDeclined, type Verdict } from './judge-reply.ts'

/**
 * Says to whose registration a doubtful reply belongs, and does what would have followed: who declined is asked by a letter to
 * their own address, everything else is noted. Returns what became of it.
 * Throws Refusal `not-found` for a foreign reply or registration, or a reply that is not doubtful (any more).
 */
export async function assignReply(
  deps: Pick<Deps, 'store' | 'clock'>,
  staff: Extract<Actor, { as: 'staff' }>,
  { id, registrationId }: { id: number; registrationId: string },
): Promise<Verdict['state']> {
  const { reply } = await readManagedReply(deps, staff, id)
  const record = await readRegistration(deps, registrationId)
  if (reply.state !== 'doubtful' || record?.registration.hostId !== reply.hostId) throw new Refusal('not-found')
  mayManage(staff, reply.hostId)
  const now = deps.clock.now()
  // A session of somebody else's registration says nothing about this one.
  const sessionId = reply.registrationId === registrationId ? reply.sessionId : null
  const noted: Verdict = { state: 'noted', reason: null }
  const { state, reason } =
    reply.partStat === 'DECLINED' ? judgeDeclined({ record, sessionId, takenBack: false }, now) : noted
  const where = sql`p.id = ${id} and p.state = 'doubtful'`
  await deps.store.write((draft) => [
    draft.run(sql`update replies as p set event_id = ${record.event.id}, registration_id = ${registrationId},
      session_id = ${sessionId}, reason = ${reason} where ${where}`),
    ...closingBatch(draft, { where, state, verb: 'reply.assigned', actor: staff, now }),
  ])
  return state
}
