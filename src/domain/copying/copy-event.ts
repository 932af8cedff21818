import { eq, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import type { Draft, Statement } from '../../db/database.ts'
import { refuse } from '../../db/refuse.ts'
import { events } from '../../db/schema/events.ts'
import { schema } from '../../db/tables.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { note } from '../audit/note.ts'
import { submissionOf, wasDone } from '../audit/unless-done.ts'
import { deskSecrets } from '../checkin/desk-link.ts'
import { slug } from '../events/event-input.ts'
import { calendarDay, line, map, needed } from '../events/input-parts.ts'
import { readManagedEvent } from '../events/read-managed-event.ts'
import { copiedTables } from './copied-columns.ts'
import { copyRows, type Row } from './copy-rows.ts'
import { planCopy } from './plan-copy.ts'
import { readCopiedRows } from './read-copied-rows.ts'

/** What a copy is called and when it begins. Error codes as in `eventInput`. */
export const copyInput = z.object({ title: map(needed(200), line(200)), slug, startDate: calendarDay })
export type CopyInput = z.infer<typeof copyInput>

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys'>

/**
 * Makes a draft like an event of the same host, with another title and first day; everything dated goes along on the clock of
 * the zone. Returns its id; the same form sent again returns that of the copy it made. Throws Refusal `not-found`, `slug-taken`, `changed-meanwhile`, `invalid` (its dates would not go
 * together, or it would be erased at once).
 */
export async function copyEvent(
  deps: Uses,
  actor: Actor,
  { id, copy }: { id: string; copy: CopyInput },
): Promise<string> {
  const submission = submissionOf([id, copy])
  try {
    return await copyOnce(deps, actor, { id, copy, submission })
  } catch (error) {
    const made = error instanceof Refusal && error.code === 'slug-taken' && (await madeBy(deps, copy.slug, submission))
    if (made) return made
    throw error
  }
}

/** The copy of this address, if this very form made it. */
async function madeBy({ store }: Pick<Deps, 'store'>, slug: string, submission: string): Promise<string | undefined> {
  const [there] = await store.read.select({ id: events.id }).from(events).where(eq(events.slug, slug))
  const form = there && ({ eventId: there.id, verb: 'event.copied', submission } as const)
  return form && (await wasDone({ store }, form)) ? form.eventId : undefined
}

async function copyOnce(
  deps: Uses,
  actor: Actor,
  { id, copy, submission }: { id: string; copy: CopyInput; submission: string },
): Promise<string> {
  const { hostId, host, changedAt } = await readManagedEvent(deps, actor, id)
  const rows = await readCopiedRows(deps, id)
  const now = deps.clock.now()
  const dates = planCopy(rows, copy.startDate, now)
  if (dates.plan.blocked) throw new Refusal('invalid')
  const eventId = deps.ids.next()
  const calendarMode = host.organizerEmail === '' ? 'file' : rows.events[0]?.calendarMode
  const { title, slug } = copy
  const copied = copyRows(rows, {
    ...{ dates, now, nextId: () => deps.ids.next() },
    made: (key) => (key === 'events' ? { id: eventId, hostId, title, slug, calendarMode } : { hostId, eventId }),
  })
  const secrets = await Promise.all(copied.desks.map(({ id }) => deskSecrets(deps, String(id))))
  const desks = copied.desks.map((desk, place) => ({ ...desk, ...secrets[place] }))
  const unchanged = sql`select 1 from events where id = ${id} and changed_at = ${changedAt}`
  await deps.store.write((draft) => [
    draft.run(refuse('changed-meanwhile', sql`not exists (${unchanged})`)),
    ...copiedTables.flatMap((key) => inserts(draft, schema[key], key === 'desks' ? desks : copied[key])),
    note(draft, actor, { hostId, eventId, at: now, verb: 'event.copied', about: eventId, submission }),
  ])
  return eventId
}

function inserts(draft: Draft, table: SQLiteTable, rows: readonly Row[]): Statement[] {
  return chunked(rows).map((some) => draft.insert(table).values([...some]))
}

/** A statement takes so many values at most. */
function chunked<Each>(all: readonly Each[], size = 100): Each[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, nr) => all.slice(nr * size, (nr + 1) * size))
}
