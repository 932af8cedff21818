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
  const columns = getTableColumns(table)
  const { indexes, columns: all } = getTableConfig(table)
  const unique = indexes.flatMap(({ config }) => (config.unique ? config.columns : []))
  const own = all.find(({ primary }) => primary)
  return Object.fromEntries(
    tellingColumns(table).flatMap((key) => {
      const column = columns[key]
      if (!column || but.includes(key)) return []
      return [[key, unique.includes(column) && column.notNull ? ownKey(column, own) : nothing(column)]]
    }),
  )
}

/** A column by which rows are told apart cannot be emptied: its row has to go. */
function ownKey(column: SQLiteColumn, own: SQLiteColumn | undefined): SQL {
  if (!own || own === column) throw new Error(`${column.name} cannot be emptied.`)
  return sql`${sql.identifier(own.name)}`
}

function nothing(column: SQLiteColumn): SQL {
  if (!column.notNull) return sql`null`
  if (column.default !== undefined) return sql`${sql.param(column.default, column)}`
  if (column.dataType === 'string') return sql`''`
  if (column.dataType === 'number') return sql`0`
  throw new Error(`It has to be said what ${column.name} holds when it tells nothing.`)
}
