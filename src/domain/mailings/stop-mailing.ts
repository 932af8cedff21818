import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { dropLettersOfMailing } from '../outbox/drop-letters.ts'
import { noteMailing } from './note-mailing.ts'
import { readMailing } from './read-mailing.ts'

/**
 * Stops a mailing. While it is held nothing has left, and it becomes a draft again; later the letters that still wait are
 * dropped, and what a sender has in hand goes out. One that is over stays as it is.
 * Throws Refusal `not-found`.
 */
export async function stopMailing(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<'withdrawn' | 'stopped' | 'over'> {
  await readManagedEvent(deps, actor, eventId)
  await readMailing(deps, { eventId, id })
  const now = deps.clock.now()
  const isSending = sql`exists (select 1 from mailings where id = ${id} and state = 'sending')`
  const { state } = await deps.store.write(
    (draft) => [
      noteMailing(draft, actor, { verb: 'mailing.withdrawn', where: sql`id = ${id} and state = 'held'`, now }),
      noteMailing(draft, actor, { verb: 'mailing.stopped', where: sql`id = ${id} and state = 'sending'`, now }),
      dropLettersOfMailing(draft, { mailingId: id, where: isSending, now }),
      draft.run(
        sql`update mailing_recipients set state = 'dropped' where mailing_id = ${id} and state = 'waiting' and ${isSending}`,
      ),
      draft.run(sql`update mailings set leaves_at = iif(state = 'held', null, leaves_at), ended_at = iif(state = 'held', null, ${now}),
        state = iif(state = 'held', 'draft', 'stopped'), changed_at = ${now} where id = ${id} and state in ('held', 'sending')`),
    ],
    {
      select: sql`select json_object('state', state) from mailings where id = ${id}`,
      shape: z.object({ state: z.string() }),
    },
  )
  return state === 'draft' ? 'withdrawn' : state === 'stopped' ? 'stopped' : 'over'
}
