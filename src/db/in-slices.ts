import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { timeSlices } from '../lib/time-slices.ts'
import type { Store } from './database.ts'

/** A change of any number of rows that may be made some rows at a time, and again where it was broken off. */
export type RowsChange = {
  /** A query of one JSON list of row numbers. */
  rows: SQL
  /** The statements for some of them, given as such a list. */
  change: (some: string) => SQL | SQL[]
  /** How many at once: a few milliseconds of work. */
  atOnce?: number
}

/** Sets columns of the rows of a table that meet a condition; rows that are so already are left alone. */
export function changeRows(
  table: SQLiteTable,
  where: SQL,
  set: Partial<Record<string, SQL>>,
  atOnce = usual,
): RowsChange {
  const columns = getTableColumns(table)
  const each = (is: SQL) =>
    Object.keys(set).map((key) => sql`${sql.identifier(columns[key]?.name ?? key)} ${is} ${set[key]}`)
  const differs = sql.join(each(sql`is not`), sql` or `)
  return {
    rows: rowsOf(getTableName(table), where),
    change: (some) =>
      sql`update ${table} set ${sql.join(each(sql`=`), sql`, `)} where ${isAmong(some)} and ${where} and (${differs})`,
    atOnce,
  }
}

/** Deletes the rows of a table that meet a condition. */
export function deleteRows(table: string, where: SQL, atOnce = usual): RowsChange {
  return {
    rows: rowsOf(table, where),
    change: (some) => sql`delete from ${sql.raw(table)} where ${isAmong(some)} and ${where}`,
    atOnce,
  }
}

/** The rows of a table that meet a condition, as one JSON list. */
export function rowsOf(table: string, where: SQL): SQL {
  return sql`select json_group_array(rowid) as rows from ${sql.raw(table)} where ${where}`
}

/** The condition that a row is one of such a list. */
export function isAmong(some: string, row: SQL = sql`rowid`): SQL {
  return sql`${row} in (select value from json_each(${some}))`
}

/**
 * Makes changes one after the other, each slice of rows in a batch of its own, so that nobody else waits long for the
 * database or the loop. Ends early, between two slices, when the process stops; tells whether everything was changed.
 */
export async function inSlices(
  { store, closing }: { store: Store; closing: AbortSignal },
  changes: readonly RowsChange[],
): Promise<boolean> {
  const nextSlice = timeSlices()
  for (const { rows, change, atOnce = usual } of changes) {
    const found = JSON.parse((await store.read.get<{ rows: string }>(rows)).rows) as number[]
    for (let from = 0; from < found.length; from += atOnce) {
      if (closing.aborted) return false
      const some = JSON.stringify(found.slice(from, from + atOnce))
      await store.write((draft) => [change(some)].flat().map((statement) => draft.run(statement)))
      await nextSlice()
    }
  }
  return true
}

/** Asks about rows some at a time: what one question about all of them would take in one piece. */
export async function* readInSlices<T>(
  { store }: { store: Pick<Store, 'read'> },
  rows: SQL,
  question: (some: string) => SQL,
): AsyncGenerator<T> {
  const nextSlice = timeSlices()
  const found = JSON.parse((await store.read.get<{ rows: string }>(rows)).rows) as number[]
  for (let from = 0; from < found.length; from += usualToRead) {
    await nextSlice()
    yield* await store.read.all<T>(question(JSON.stringify(found.slice(from, from + usualToRead))))
  }
}

const usual = 250
const usualToRead = 1000
