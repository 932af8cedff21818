import { type SQL, sql } from 'drizzle-orm'
import { deleteRows, inSlices } from '../../db/in-slices.ts'
import type { Deps } from '../../deps.ts'

/** The hash under which a file is that of nothing any more: no file of an event or a host is called so. */
const left = 'left:'

/** The statement by which the files of an event belong to nothing, whatever becomes of its rows in the same batch. */
export function leaveFiles(eventId: string): SQL {
  return sql`update files set event_id = null, name = '', sha256 = ${left} || id where event_id = ${eventId}`
}

/** Deletes the files that were left, some bytes at a time: megabytes in one batch would hold everybody up. */
export async function forgetLeftFiles(deps: Pick<Deps, 'store' | 'closing'>): Promise<void> {
  const those = sql`event_id is null and sha256 like ${`${left}%`}`
  const [some] = await deps.store.read.all(sql`select 1 from files where ${those} limit 1`)
  if (!some) return
  const parts = sql`file_id in (select id from files where ${those})`
  await inSlices(deps, [deleteRows('file_parts', parts, 1), deleteRows('files', those)])
}
