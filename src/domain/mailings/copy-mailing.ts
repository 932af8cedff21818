import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { noteMailing } from './note-mailing.ts'
import { numbered } from './numbered.ts'
import { readMailing } from './read-mailing.ts'

/** A new draft with the words, annexes and audience of a mailing; returns its id. Throws Refusal `not-found`, `closed` (the event is forgotten). */
export async function copyMailing(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  { eventId, id }: { eventId: string; id: string },
): Promise<string> {
  const { hostId, forgottenAt } = await readManagedEvent(deps, actor, eventId)
  if (forgottenAt !== null) throw new Refusal('closed')
  const { subject, body, filter, toContacts, advertising, attachments } = await readMailing(deps, { eventId, id })
  const copy = deps.ids.next()
  const now = deps.clock.now()
  const words = { subject, body, filter, toContacts, advertising, attachments }
  await deps.store.write((draft) => [
    numbered(draft, { id: copy, hostId, eventId, submission: copy, ...words, changedAt: now }),
    noteMailing(draft, actor, { verb: 'mailing.created', where: sql`id = ${copy}`, now }),
  ])
  return copy
}
