import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { replies } from '../../../db/schema/replies.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { Refusal } from '../../../lib/refusal.ts'
import { closingBatch } from './closing-batch.ts'
import { noteReport } from './note-report.ts'
import { understandMail } from './understand-mail.ts'

/**
 * Takes a mail that somebody of the office drops: a mail, a calendar file, or pasted text. Returns the id of the reply; the
 * same mail again is the same reply. Throws Refusal `forbidden`.
 */
export async function dropMail(
  deps: Pick<Deps, 'store' | 'clock' | 'keys'>,
  staff: Extract<Actor, { as: 'staff' }>,
  bytes: Uint8Array,
): Promise<number> {
  const [first] = staff.hostIds
  if (first === undefined) throw new Refusal('forbidden')
  const { row, hostId = first, verdict, news } = await understandMail(deps, { hostIds: staff.hostIds, bytes })
  const now = deps.clock.now()
  const same = sql`p.host_id = ${hostId} and p.content_key = ${row.contentKey}`
  return deps.store.write(
    (draft) => [
      draft
        .insert(replies)
        .values({ ...row, hostId, via: 'office', receivedAt: now, state: 'arriving' })
        .onConflictDoNothing(),
      ...noteReport(draft, { news, where: sql`${same} and p.state = 'arriving'`, now }),
      ...closingBatch(draft, {
        where: sql`${same} and p.state = 'arriving'`,
        ...{ state: verdict.state, verb: 'reply.taken', actor: staff, now },
      }),
    ],
    {
      select: sql`select json_object('id', p.id) from replies p where ${same}`,
      shape: z.object({ id: z.number() }).transform(({ id }) => id),
    },
  )
}
