import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Desk } from './desk.ts'
import { type HeadCount, headCount, headCountJson } from './desk-head-count.ts'
import type { ListedPerson } from './desk-person.ts'
import { mustBeOpen } from './desk-state.ts'
import { listAt } from './list-at.ts'
import { listedOf, peopleOf } from './read-desk-list.ts'

/** Lines that have changed, each as it is now, and how far that brings the device. `more`: there is more to fetch at once. */
export type DeskChanges = {
  version: number
  more: boolean
  rehearsal: boolean
  list: HeadCount
  people: ListedPerson[]
}

const most = 1000

/**
 * What has changed after a number; undefined if nothing, which the reading of the desk has told already: no round trip.
 * Throws Refusal `desk-closed`.
 */
export async function readDeskChanges(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  desk: Desk,
  after: number,
): Promise<DeskChanges | undefined> {
  const now = clock.now()
  mustBeOpen(desk, now)
  if (desk.version <= after) return undefined
  const list = listAt(desk, now)
  const page = sql`select nr, registration_id from desk_changes where event_id = ${desk.eventId} and nr > ${after} order by nr limit ${most}`
  const [[counted], people] = await store.read.batch([
    store.read.all<{
      answer: string
    }>(sql`select json_object('list', json(${headCountJson(desk, list)}), 'count', count(*),
      'version', coalesce(max(nr), ${after})) as answer from (${page})`),
    store.read.all<{ person: string }>(
      peopleOf(desk, list, sql`r.id in (select registration_id from (${page})) order by r.sort_key, r.id`),
    ),
  ])
  const answer = z
    .object({ list: headCount, count: z.number(), version: z.number() })
    .parse(JSON.parse(counted?.answer ?? ''))
  return {
    version: answer.version,
    more: answer.count === most,
    rehearsal: desk.rehearsal,
    list: answer.list,
    people: await listedOf(desk, people),
  }
}
