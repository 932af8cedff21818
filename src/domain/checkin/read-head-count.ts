import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Desk } from './desk.ts'
import { type HeadCount, headCount, headCountJson } from './desk-head-count.ts'
import { listAt } from './list-at.ts'

/** Where the list of a desk stands now. */
export async function readHeadCount({ store, clock }: Pick<Deps, 'store' | 'clock'>, desk: Desk): Promise<HeadCount> {
  const [row] = await store.read.all<{ answer: string }>(
    sql`select ${headCountJson(desk, listAt(desk, clock.now()))} as answer`,
  )
  return headCount.parse(JSON.parse(row?.answer ?? ''))
}
