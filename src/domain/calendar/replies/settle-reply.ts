import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { replies } from '../../../db/schema/replies.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { typedText } from '../../../lib/typed-text.ts'
import { mayManage } from '../../access/may-manage.ts'
import { note } from '../../audit/note.ts'
import { readManagedReply } from './find-replies.ts'

/** What somebody of the office did about it, in their own words. */
export const settlement = z.object({ note: typedText(500).min(1, 'missing') })

/** Puts a doubtful reply aside, with the office's own words. Doing so again changes nothing. Throws Refusal `not-found`. */
export async function settleReply(
  deps: Pick<Deps, 'store' | 'clock'>,
  staff: Extract<Actor, { as: 'staff' }>,
  { id, note: words }: { id: number } & z.infer<typeof settlement>,
): Promise<void> {
  const { reply } = await readManagedReply(deps, staff, id)
  mayManage(staff, reply.hostId)
  if (reply.state !== 'doubtful') return
  const { hostId, eventId, registrationId } = reply
  const about = registrationId ?? `reply-${id}`
  await deps.store.write((draft) => [
    note(draft, staff, { hostId, eventId, at: deps.clock.now(), verb: 'reply.settled', about }),
    draft
      .update(replies)
      .set({ state: 'settled', note: words })
      .where(and(eq(replies.id, id), eq(replies.state, 'doubtful'))),
  ])
}
