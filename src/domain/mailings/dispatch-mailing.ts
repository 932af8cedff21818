import { sql } from 'drizzle-orm'
import { mailings } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { type Instant, minute } from '../../lib/dates.ts'
import { Refusal } from '../../lib/refusal.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { unlessMoved } from '../events/unless-moved.ts'
import { noteMailing } from './note-mailing.ts'
import { readMailing } from './read-mailing.ts'
import { untouchedIn } from './written.ts'

/** For how long a mailing is held before its letters are written: within this time it can be stopped and nothing has left. */
export const holdMs = 10 * minute

/**
 * Lets a draft go: its letters are written when the hold is over, or at a later instant. Pressed twice it is one mailing.
 * Throws Refusal `not-found`, `closed` (the event is forgotten), `untouched` (a text is still that of the template),
 * `changed-meanwhile` (it was given a later instant, and the event was moved).
 */
export async function dispatchMailing(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  { eventId, id, at }: { eventId: string; id: string; at?: Instant | undefined },
): Promise<void> {
  const event = await readManagedEvent(deps, actor, eventId)
  const mailing = await readMailing(deps, { eventId, id })
  if (event.forgottenAt !== null) throw new Refusal('closed')
  if (mailing.state === 'draft' && untouchedIn(mailing).length > 0) throw new Refusal('untouched')
  const now = deps.clock.now()
  const leavesAt = Math.max(at ?? 0, now + holdMs)
  const isDraft = sql`id = ${id} and state = 'draft'`
  await deps.store.write((draft) => [
    // A day that was chosen is one of the event as it stood.
    ...(at === undefined ? [] : [unlessMoved(draft, event)]),
    noteMailing(draft, actor, { verb: 'mailing.dispatched', where: isDraft, now }),
    draft.update(mailings).set({ state: 'held', leavesAt, changedAt: now }).where(isDraft),
  ])
}
