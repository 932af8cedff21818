import { sql } from 'drizzle-orm'
import { deleteRows, inSlices } from '../../db/in-slices.ts'
import { refuse } from '../../db/refuse.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { deleteEvent } from './delete-event.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'closing'>

/**
 * Removes a draft with everything of it: programme, texts, mailings, files, its own trail. What was public once stays, because
 * people know its address; so does whatever somebody is registered for. Long files go first, in slices; all else in one batch.
 * Throws Refusal `not-found`, `was-published`, `has-registrations`, `busy` (the process stops).
 */
export async function removeDraft(deps: Uses, actor: Actor, id: string): Promise<void> {
  const { store, clock } = deps
  const { hostId } = await readManagedEvent(deps, actor, id)
  const why = await whyNotRemoved(deps, id)
  if (why) throw new Refusal(why)
  const annexes = sql`file_id in (select id from files where event_id = ${id})`
  if (!(await inSlices(deps, [deleteRows('file_parts', annexes, 1)]))) throw new Refusal('busy')
  await store.write((draft) => [
    draft.run(refuse('not-found', sql`not exists (select 1 from events where id = ${id})`)),
    draft.run(refuse('was-published', wasPublished(id))),
    draft.run(refuse('has-registrations', hasRegistrations(id))),
    ...deleteEvent(id).map((statement) => draft.run(statement)),
    note(draft, actor, { hostId, eventId: null, at: clock.now(), verb: 'draft.removed', about: id }),
  ])
}

/** Why an event cannot be removed; undefined where it can. */
export async function whyNotRemoved(
  { store }: Pick<Deps, 'store'>,
  id: string,
): Promise<'was-published' | 'has-registrations' | undefined> {
  const { published, registered } = await store.read.get<{ published: number; registered: number }>(
    sql`select ${wasPublished(id)} as published, ${hasRegistrations(id)} as registered`,
  )
  return published ? 'was-published' : registered ? 'has-registrations' : undefined
}

/** Also once: what was withdrawn again is a draft, but known. */
function wasPublished(id: string) {
  return sql`(exists (select 1 from events where id = ${id} and status <> 'draft')
    or exists (select 1 from audit_notes where event_id = ${id} and verb in ('event.published', 'event.unpublished')))`
}

/** Also such as were cancelled: those people have letters. */
function hasRegistrations(id: string) {
  return sql`exists (select 1 from bookings where event_id = ${id})`
}
