import { type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { events } from './schema/events.ts'

/**
 * The condition that a row of a table belongs to an event: by its own column, else by the row that it refers to. Undefined
 * where no way leads to an event.
 */
export function rowsOfEvent(table: SQLiteTable, eventId: string): SQL | undefined {
  if (table === events) return sql`id = ${eventId}`
  const { columns, foreignKeys } = getTableConfig(table)
  if (columns.some(({ name }) => name === 'event_id')) return sql`event_id = ${eventId}`
  for (const key of foreignKeys) {
    const { columns: own, foreignTable, foreignColumns } = key.reference()
    const way = foreignTable === table ? undefined : rowsOfEvent(foreignTable, eventId)
    if (!way || !own[0] || !foreignColumns[0]) continue
    const [column, foreign] = [sql.identifier(own[0].name), sql.identifier(foreignColumns[0].name)]
    return sql`${column} in (select ${foreign} from ${foreignTable} where ${way})`
  }
  return undefined
}
