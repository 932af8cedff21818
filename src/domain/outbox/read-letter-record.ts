import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { events } from '../../db/schema/events.ts'
import { letterEvents, letters, suppressions } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { Refusal } from '../../lib/refusal.ts'
import { readContent } from './read-mailbox.ts'

/**
 * One letter with its history, whether its address is suppressed, and what stands in it, as long as that is kept; its links open
 * nothing here. A letter about no event is a colleague's own. Throws Refusal `not-found` for a letter of
 * another host.
 */
export async function readLetterRecord(
  { store }: Pick<Deps, 'store'>,
  staff: Extract<Actor, { as: 'staff' }>,
  id: number,
) {
  if (!Number.isSafeInteger(id)) throw new Refusal('not-found')
  const theirs = and(eq(letters.id, id), inArray(letters.hostId, [...staff.hostIds]))
  const [[row], history, [suppression]] = await store.read.batch([
    store.read
      .select({ letter: letters, eventTitle: events.title })
      .from(letters)
      .leftJoin(events, eq(events.id, letters.eventId))
      .where(theirs),
    store.read
      .select()
      .from(letterEvents)
      .where(eq(letterEvents.letterId, id))
      .orderBy(asc(letterEvents.at), asc(letterEvents.id)),
    store.read
      .select({ reason: suppressions.reason, since: suppressions.since })
      .from(letters)
      .innerJoin(
        suppressions,
        and(eq(suppressions.hostId, letters.hostId), eq(suppressions.address, sql`lower(${letters.address})`)),
      )
      .where(theirs),
  ])
  if (!row) throw new Refusal('not-found')
  const { eventId, payload } = row.letter
  const content = eventId === null || payload === null ? undefined : await readContent({ store }, row.letter)
  return { ...row, history, suppression, content }
}

export type LetterRecord = Awaited<ReturnType<typeof readLetterRecord>>
