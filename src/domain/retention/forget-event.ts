import { getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { emptied } from '../../db/emptied.ts'
import { changeRows, deleteRows, type RowsChange } from '../../db/in-slices.ts'
import { rowsOfEvent } from '../../db/rows-of-event.ts'
import { schema } from '../../db/tables.ts'
import { type Erasure, erasure } from './erasure.ts'

/** The changes that erase what an event's rows in any table tell of people, as the marks of the columns and `erasure` say. */
export function forgetEvent(eventId: string, among: Record<string, unknown> = schema): RowsChange[] {
  return Object.keys({ ...erasure, ...among }).flatMap((key) => {
    const table = among[key]
    return is(table, SQLiteTable) ? changesOf(table, eventId, erasure[key as keyof typeof erasure] ?? {}) : []
  })
}

function changesOf(table: SQLiteTable, eventId: string, erasure: Erasure): RowsChange[] {
  const { goes, set = {}, kept = {}, atOnce } = erasure
  const [name, ofEvent] = [getTableName(table), rowsOfEvent(table, eventId)]
  if (!ofEvent) return []
  if (goes === true) return [deleteRows(name, ofEvent, atOnce)]
  const left = { ...emptied(table, Object.keys({ ...kept, ...set })), ...set }
  return [
    ...(goes ? [deleteRows(name, sql`${ofEvent} and ${goes}`, atOnce)] : []),
    ...(Object.keys(left).length > 0 ? [changeRows(table, ofEvent, left, atOnce)] : []),
  ]
}
