import { type SQL, sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import type { Instant } from '../../lib/dates.ts'
import { dropLettersOfMailing } from '../outbox/drop-letters.ts'
import { noteMailing } from './note-mailing.ts'

const actor: Actor = { as: 'system', job: 'write-mailings' }

/** Mailings in a state that were sent off before their event was called off; what is sent off afterwards knows of it. */
const overtaken = (state: 'held' | 'sending'): SQL => sql`state = ${state} and exists (select 1 from events e
  where e.id = mailings.event_id and e.cancelled_at >= mailings.changed_at)`

/**
 * Takes back what an event had arranged before it was called off: what is held or scheduled is a draft again, of what is
 * leaving the rest stays. A second run finds nothing to do.
 */
export async function withdrawCalledOff({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const now = clock.now()
  const rows = await store.read.all<{ id: string }>(
    sql`select id from mailings where ${overtaken('held')} or ${overtaken('sending')}`,
  )
  for (const { id } of rows) {
    const sending = sql`id = ${id} and ${overtaken('sending')}`
    await store.write((draft) => [
      noteMailing(draft, actor, { verb: 'mailing.withdrawn', where: sql`id = ${id} and ${overtaken('held')}`, now }),
      noteMailing(draft, actor, { verb: 'mailing.stopped', where: sending, now }),
      dropLettersOfMailing(draft, {
        mailingId: id,
        where: sql`exists (select 1 from mailings where ${sending})`,
        now,
      }),
      draft.run(sql`update mailing_recipients set state = 'dropped' where mailing_id = ${id} and state = 'waiting'
        and exists (select 1 from mailings where ${sending})`),
      draft.run(sql`update mailings set leaves_at = iif(state = 'held', null, leaves_at),
          ended_at = iif(state = 'held', null, ${now}), state = iif(state = 'held', 'draft', 'stopped')
        where id = ${id} and (${overtaken('held')} or ${overtaken('sending')})`),
    ])
  }
}

/** How many mailings of an event would be taken back if it were called off now. */
export async function countArranged({ store }: Pick<Deps, 'store'>, eventId: string): Promise<number> {
  const { count } = await store.read.get<{ count: number }>(
    sql`select count(*) as count from mailings where event_id = ${eventId} and state in ('held', 'sending')`,
  )
  return count
}

/** Whether a letter of a mailing is overtaken by the calling-off of its event. */
export function isOvertaken(changedAt: Instant, cancelledAt: Instant | null): boolean {
  return cancelledAt !== null && cancelledAt >= changedAt
}
