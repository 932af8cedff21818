import { sql } from 'drizzle-orm'
import { refuse } from '../../db/refuse.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { deleteEvent } from './delete-event.ts'
import { forgetLeftFiles, leaveFiles } from './forget-left-files.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'closing'>

/**
 * Removes a draft with everything of it: programme, texts, mailings, files, its own trail. What was public once stays, because
 * people know its address; so does whatever somebody is registered for. All goes in one batch that asks again, or nothing does;
 * the bytes of its files follow, in slices, and where the process stops before, by a job.
 * Throws Refusal `not-found`, `was-published`, `has-registrations`.
 */
export async function removeDraft(deps: Uses, actor: Actor, id: string): Promise<void> {
  const { store, clock } = deps
  const { hostId } = await readManagedEvent(deps, actor, id)
  const why = await whyNotRemoved(deps, id)
  if (why) throw new Refusal(why)
  await store.write((draft) => [
    draft.run(refuse('not-found', sql`not exists (select 1 from events where id = ${id})`)),
    draft.run(refuse('was-published', wasPublished(id))),
    draft.run(refuse('has-registrations', hasRegistrations(id))),
    draft.run(leaveFiles(id)),
    ...deleteEvent(id).map((statement) => draft.run(statement)),
    note(draft, actor, { hostId, eventId: null, at: clock.now(), verb: 'draft.removed', about: id }),
  ])
  await forgetLeftFiles(deps)
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
