import { type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { rowsOfEvent } from '../../db/rows-of-event.ts'
import { tables } from '../../db/tables.ts'

/**
 * The statements by which an event goes with every row of every table that belongs to it. What refers to others goes first, and
 * each table as late as it can: triggers write into those that refer to few.
 */
export function deleteEvent(eventId: string, among: readonly SQLiteTable[] = tables): SQL[] {
  const deepestFirst = among.toSorted((one, other) => depth(other) - depth(one))
  return deepestFirst.flatMap((table) => {
    const ofEvent = rowsOfEvent(table, eventId)
    return ofEvent ? [sql`delete from ${table} where ${ofEvent}`] : []
  })
}

/** How many tables one goes through, by what refers to what, to the last. */
function depth(table: SQLiteTable): number {
  const others = getTableConfig(table).foreignKeys.map((key) => key.reference().foreignTable)
  return Math.max(0, ...others.filter((other) => other !== table).map((other) => 1 + depth(other)))
}
