import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Mark, marksOf } from './columns.ts'

const erased: readonly Mark[] = ['personal', 'free text', 'secret']

/** The names of the columns of a table that tell something of somebody, in somebody's words, or open something. */
export function tellingColumns(table: SQLiteTable): string[] {
  return Object.entries(marksOf(table)).flatMap(([key, mark]) => (erased.includes(mark) ? [key] : []))
}

/**
 * What those columns but some hold when they tell nothing any more: null, or something empty where it may not be null; what
 * has to be unique becomes the row's own key.
 */
export function emptied(table: SQLiteTable, but: readonly string[] = []): Record<string, SQL> {
  const columns = Object.entries(getTableColumns(table))
  const telling = tellingColumns(table).filter((key) => !but.includes(key))
  return Object.fromEntries(
    columns.flatMap(([key, column]) => (telling.includes(key) ? [[key, nothing(table, column)]] : [])),
  )
}

function nothing(table: SQLiteTable, column: SQLiteColumn): SQL {
  if (!column.notNull) return sql`null`
  if (isUnique(table, column)) return ownKey(table, column)
  if (column.default !== undefined) return sql`${sql.param(column.default, column)}`
  if (column.dataType === 'string') return sql`''`
  if (column.dataType === 'number') return sql`0`
  throw new Error(`It has to be said what ${column.name} holds when it tells nothing.`)
}

function isUnique(table: SQLiteTable, column: SQLiteColumn): boolean {
  return getTableConfig(table).indexes.some(({ config }) => config.unique && config.columns.includes(column))
}

/** A column by which rows are told apart cannot be emptied: its row has to go. */
function ownKey(table: SQLiteTable, column: SQLiteColumn): SQL {
  const key = getTableConfig(table).columns.find(({ primary }) => primary)
  if (!key || key === column) throw new Error(`${column.name} cannot be emptied.`)
  return sql`${sql.identifier(key.name)}`
}
