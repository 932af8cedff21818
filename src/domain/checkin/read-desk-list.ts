import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { codeHash } from '../../lib/desk-key.ts'
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

/** The whole list of a desk in German order, in one round trip. Throws Refusal `desk-closed`. */
export async function readDeskList({ store, clock }: Pick<Deps, 'store' | 'clock'>, desk: Desk): Promise<DeskList> {
  const now = clock.now()
  mustBeOpen(desk, now)
  const list = listAt(desk, now)
  const { eventId, salt } = desk
  const [[counted], people, retired] = await store.read.batch([
    store.read.all<{ answer: string }>(sql`select json_object('list', json(${headCountJson(desk, list)}),
      'version', (select coalesce(max(nr), 0) from desk_changes where event_id = ${eventId})) as answer`),
    store.read.all<{ person: string }>(peopleOf(desk, list, sql`r.event_id = ${eventId} order by r.sort_key, r.id`)),
    store.read.all<{ code: string; why: 'substituted' | 'reissued' }>(
      sql`select code, why from retired_codes where event_id = ${eventId}`,
    ),
  ])
  return {
    ...z.object({ list: headCount, version: z.number() }).parse(JSON.parse(counted?.answer ?? '')),
    rehearsal: desk.rehearsal,
    people: await listedOf(desk, people),
    retired: await Promise.all(retired.map(async ({ code, why }) => ({ codeHash: await codeHash(salt, code), why }))),
  }
}

/** Registrations `r` under a condition, each as JSON with its code. */
export function peopleOf(desk: Desk, { scope, key }: ReturnType<typeof listAt>, where: SQL): SQL {
  return sql`select ${personJson(desk, { coded: true })} as person
    from registrations r cross join claims c on c.id = r.claim_id left join check_in_lists l on ${ofList(desk, scope, key)}
    where ${where}`
}

export function listedOf(desk: Desk, rows: { person: string }[]): Promise<ListedPerson[]> {
  return Promise.all(rows.map(({ person }) => listed(desk, codedPerson.parse(JSON.parse(person)))))
}
