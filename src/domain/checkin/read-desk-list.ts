import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { codeHash } from '../../lib/desk-key.ts'
import { timeSlices } from '../../lib/time-slices.ts'
import type { Desk } from './desk.ts'
import { type HeadCount, headCount, headCountJson, ofList } from './desk-head-count.ts'
import { codedPerson, type ListedPerson, listed, personJson } from './desk-person.ts'
import { mustBeOpen } from './desk-state.ts'
import { listAt } from './list-at.ts'

/** What a device holds: enough to answer at the door without a network. */
export type DeskList = {
  /** Ask for changes after this number. */
  version: number
  rehearsal: boolean
  list: HeadCount
  people: ListedPerson[]
  retired: { codeHash: string; why: 'substituted' | 'reissued' }[]
}

/**
 * The whole list of a desk, its people in German order and in pages. What changes while they are read comes with the changes
 * after the version, which is read first. Throws Refusal `desk-closed`.
 */
export async function readDeskList(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  desk: Desk,
): Promise<Omit<DeskList, 'people'> & { pages: AsyncGenerator<ListedPerson[]> }> {
  const now = clock.now()
  mustBeOpen(desk, now)
  const list = listAt(desk, now)
  const { eventId, salt } = desk
  const [[counted], retired] = await store.read.batch([
    store.read.all<{ answer: string }>(sql`select json_object('list', json(${headCountJson(desk, list)}),
      'version', (select coalesce(max(nr), 0) from desk_changes where event_id = ${eventId})) as answer`),
    store.read.all<{ code: string; why: 'substituted' | 'reissued' }>(
      sql`select code, why from retired_codes where event_id = ${eventId}`,
    ),
  ])
  return {
    ...z.object({ list: headCount, version: z.number() }).parse(JSON.parse(counted?.answer ?? '')),
    rehearsal: desk.rehearsal,
    pages: pagesOf(store, desk, list),
    retired: await Promise.all(retired.map(async ({ code, why }) => ({ codeHash: await codeHash(salt, code), why }))),
  }
}

async function* pagesOf({ read }: Deps['store'], desk: Desk, list: ReturnType<typeof listAt>) {
  const nextSlice = timeSlices()
  let after = { sortKey: '', id: '' }
  for (;;) {
    const page = await read.all<ListedRow>(
      peopleOf(
        desk,
        list,
        sql`r.event_id = ${desk.eventId} and (r.sort_key, r.id) > (${after.sortKey}, ${after.id})
        order by r.sort_key, r.id limit ${peoplePerPage}`,
      ),
    )
    yield await listedOf(desk, page)
    await nextSlice()
    const last = page.at(-1)
    if (!last || page.length < peoplePerPage) return
    after = last
  }
}

/** As many as take a few milliseconds. */
const peoplePerPage = 250

/** Registrations `r` under a condition, each as JSON with its code. */
export function peopleOf(desk: Desk, { scope, key }: ReturnType<typeof listAt>, where: SQL): SQL {
  return sql`select ${personJson(desk, { coded: true })} as person, r.sort_key as sortKey, r.id
    from registrations r cross join claims c on c.id = r.claim_id left join check_in_lists l on ${ofList(desk, scope, key)}
    where ${where}`
}

type ListedRow = { person: string; sortKey: string; id: string }

export function listedOf(desk: Desk, rows: { person: string }[]): Promise<ListedPerson[]> {
  return Promise.all(rows.map(({ person }) => listed(desk, codedPerson.parse(JSON.parse(person)))))
}
