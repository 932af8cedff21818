import { and, asc, eq } from 'drizzle-orm'
import { newestFirst } from '../../db/newest-first.ts'
import { events } from '../../db/schema/events.ts'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { cutPage, type NewestFirst } from '../../lib/paging.ts'
import { type LetterFilter, lettersOf } from './letter-filter.ts'

type Needs = Pick<Deps, 'store'>

/** Letters of the hosts somebody works for, newest first, a page at a time. Pages are found by the ids of letters. */
export async function findLetters(
  { store }: Needs,
  staff: Extract<Actor, { as: 'staff' }>,
  filter: LetterFilter,
  page: NewestFirst,
) {
  const place = newestFirst(page, letters.id)
  const rows = await list(store)
    .where(and(lettersOf(staff, filter), place.within))
    .orderBy(place.order)
    .limit(place.limit)
  return cutPage(rows, page, (letter) => letter.id)
}

export type FoundLetter = Awaited<ReturnType<typeof findLetters>>['rows'][number]

/** Every letter about one thing (a registration), in the order they were written. */
export function findLettersAbout({ store }: Needs, about: string): Promise<FoundLetter[]> {
  return list(store).where(eq(letters.about, about)).orderBy(asc(letters.id)).execute()
}

/** Never the bytes: a list would carry them all. */
function list({ read }: Needs['store']) {
  return read
    .select({
      id: letters.id,
      eventId: letters.eventId,
      about: letters.about,
      kind: letters.kind,
      address: letters.address,
      state: letters.state,
      writtenAt: letters.writtenAt,
      dueAt: letters.dueAt,
      attempts: letters.attempts,
      sentAt: letters.sentAt,
      problem: letters.problem,
      stateAt: letters.stateAt,
      possiblyTwice: letters.possiblyTwice,
      settledAt: letters.settledAt,
      eventTitle: events.title,
    })
    .from(letters)
    .leftJoin(events, eq(events.id, letters.eventId))
    .$dynamic()
}
